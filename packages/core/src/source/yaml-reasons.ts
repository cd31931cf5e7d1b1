import type { Text } from '../finding/index.ts'

/** What the parser of YAML objects to, by its own words, and how to mend it. The first that fits counts. */
const reasons: readonly (readonly [RegExp, Text])[] = [
  [
    /tab character/,
    {
      ko: 'YAML은 탭으로 들여쓸 수 없습니다. 탭을 공백으로 바꾸세요.',
      en: 'YAML cannot be indented with tabs. Replace the tabs with spaces.',
    },
  ],
  [
    /bad indentation of a mapping entry/,
    {
      ko: 'YAML 문법 오류: 키의 들여쓰기가 위의 키와 맞지 않거나, 값에 따옴표가 필요합니다. 같은 단계의 키는 같은 열에서 시작하고, 콜론이 든 값은 따옴표로 감싸야 합니다.',
      en: 'This is not YAML: this key is not indented like those above it, or a value needs quotes. Keys of one level start in one column, and a value that contains a colon is written in quotes.',
    },
  ],
  [
    /bad indentation of a sequence entry|deficient indentation/,
    {
      ko: 'YAML 문법 오류: 들여쓰기가 맞지 않거나 괄호가 닫히지 않았습니다. 목록의 항목(-)은 모두 같은 열에서 시작하고, 그 안의 내용은 더 안쪽에 있어야 합니다.',
      en: 'This is not YAML: the indentation is wrong, or a bracket is not closed. The items of a list (-) start in one column, and what belongs to them stands further in.',
    },
  ],
  [
    /bad explicit indentation|repeat of (?:a chomping|an indentation)|whitespace character is expected|line break is expected/,
    {
      ko: 'YAML 문법 오류: |나 >, 콜론 뒤의 표시가 잘못되었습니다. 콜론 뒤에는 공백이, | 뒤에는 줄바꿈이 와야 합니다.',
      en: 'This is not YAML: what follows |, > or a colon is wrong. A space follows a colon, and a line break follows |.',
    },
  ],
  [
    /can not read a block mapping entry|expected ':' after a mapping key/,
    {
      ko: 'YAML 문법 오류: 키 뒤에 콜론(:)과 값이 와야 합니다.',
      en: 'This is not YAML: a colon (:) and a value were expected after a key.',
    },
  ],
  [
    /end of the stream or a document separator is expected|can not read a document|directives end mark/,
    {
      ko: 'YAML 문법 오류: 앞의 내용이 여기에서 끝나야 하는데 다른 내용이 이어집니다. 들여쓰기와 따옴표를 확인하고, 문서가 여럿이면 ---로 나누세요.',
      en: 'This is not YAML: what stands before ends here, yet more follows. Check the indentation and the quotes; several documents are separated by ---.',
    },
  ],
  [
    /within a (?:double|single) quoted scalar/,
    {
      ko: 'YAML 문법 오류: 따옴표로 시작한 문자열이 닫히지 않았습니다. 닫는 따옴표를 넣으세요.',
      en: 'This is not YAML: a quoted string is not closed. Add the closing quote.',
    },
  ],
  [
    /within a flow collection/,
    {
      ko: 'YAML 문법 오류: 여는 괄호([ 또는 {)가 닫히지 않았습니다. 닫는 괄호를 넣으세요.',
      en: 'This is not YAML: a bracket ([ or {) is not closed. Add the closing one.',
    },
  ],
  [
    /missed comma between flow|found ','/,
    {
      ko: 'YAML 문법 오류: [ ]나 { } 안의 항목은 쉼표 하나로 나눕니다. 빠졌거나 남는 쉼표를 고치세요.',
      en: 'This is not YAML: items within [ ] or { } are separated by one comma each. Add the missing comma, or remove the one too many.',
    },
  ],
  [
    /escape sequence|hexadecimal character|valid JSON character/,
    {
      ko: 'YAML 문법 오류: 큰따옴표 안의 역슬래시(\\) 표기가 잘못되었습니다. 역슬래시를 두 번 쓰거나 작은따옴표로 감싸세요.',
      en: 'This is not YAML: this escape (\\) does not exist in double quotes. Write the backslash twice, or use single quotes.',
    },
  ],
  [
    /merge/,
    {
      ko: 'YAML 문법 오류: 병합(<<)의 값은 객체이거나 객체를 가리키는 별칭(*이름), 또는 그 목록이어야 합니다.',
      en: 'This is not YAML: what a merge (<<) names is an object, an alias (*name) of one, or a list of such.',
    },
  ],
  [
    /alias|anchor/,
    {
      ko: 'YAML 문법 오류: 앵커(&이름)나 별칭(*이름)이 잘못되었습니다. 이름이 있어야 하고 별칭보다 앵커가 먼저 나와야 하며, *로 시작하는 값은 따옴표로 감싸야 합니다.',
      en: 'This is not YAML: an anchor (&name) or alias (*name) is wrong. It needs a name, its anchor comes first, and a value that starts with * is written in quotes.',
    },
  ],
  [
    /tag|directive|YAML version/i,
    {
      ko: 'YAML 문법 오류: 이 위치의 태그(!이름)나 지시어(%)를 읽을 수 없습니다. !나 %로 시작하는 값은 따옴표로 감싸세요.',
      en: 'This is not YAML: this tag (!name) or directive (%) cannot be read. A value that starts with ! or % is written in quotes.',
    },
  ],
  [
    /non-printable|null byte/,
    {
      ko: 'YAML 문법 오류: 보이지 않는 제어 문자가 들어 있습니다. 지우세요.',
      en: 'This is not YAML: a control character stands here. Remove it.',
    },
  ],
  [
    /keys/,
    {
      ko: 'YAML 문법 오류: 목록, 객체, 함수는 키로 쓸 수 없습니다. 값이 콜론(:)으로 끝나거나 콜론과 공백이 들어 있다면 따옴표로 감싸세요.',
      en: 'This is not YAML: a list, an object or a function stands where a key should. A value that ends in a colon, or has a colon and a space in it, is written in quotes.',
    },
  ],
]

const unclear: Text = {
  ko: 'YAML 문법 오류: 이 위치부터 읽을 수 없습니다. 들여쓰기, 콜론, 따옴표, 괄호를 확인하세요.',
  en: 'This is not YAML: it cannot be read from here on. Check the indentation, colons, quotes and brackets.',
}

/** What is wrong with a text that the parser of YAML refuses for `reason`, in the reader's language, and what to do. */
export function yamlProblem(reason: string): Text {
  return reasons.find(([words]) => words.test(reason))?.[1] ?? unclear
}
