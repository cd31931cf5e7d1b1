import type { FileRule, Text } from '../finding/index.ts'

/** What the readers demand of a file, and why; their messages come with the findings. */
export const fileRuleWords: Readonly<Record<FileRule, { readonly title: Text; readonly why: Text }>> = {
  schema: {
    title: { ko: '값의 형식을 API에 맞춘다', en: 'Give values the types that the API takes' },
    why: {
      ko: '숫자 자리에 문자열을 적거나 목록에 없는 값을 쓰면 AWS CLI와 SDK가 요청을 거부합니다. 형식이 맞지 않는 값은 없는 값이 아니라 알 수 없는 값으로 다루므로, 그 값이 필요한 다른 규칙은 판단을 미룹니다.',
      en: 'The AWS CLI and the SDKs refuse a text where a number belongs, or a value that is not among those allowed. What does not fit is treated as unknown, so other rules that need it do not judge.',
    },
  },
  'unknown-property': {
    title: { ko: 'API에 있는 속성만 적는다', en: 'Write only properties that the API knows' },
    why: {
      ko: 'AWS CLI는 모르는 속성이 있으면 요청을 보내지 않고(Unknown parameter in input), CloudFormation은 그 리소스를 거부합니다(extraneous key is not permitted). 모르는 속성을 빼고 보내는 도구를 쓰면, 오타 난 설정이 적용되지 않은 채 배포될 수도 있습니다. 등록된 정의를 출력한 파일이라면 AWS가 새로 추가한 속성일 수 있어 경고로 알립니다.',
      en: 'The AWS CLI sends no request that has a property it does not know (Unknown parameter in input), and CloudFormation refuses the resource (extraneous key is not permitted); other tools drop it, and a misspelt setting never takes effect. In what AWS has printed it is a warning, for AWS may have added the property since.',
    },
  },
  'null-value': {
    title: { ko: 'null을 적지 않는다', en: 'Leave out what is null' },
    why: {
      ko: 'AWS CLI는 값이 null인 속성을 거부합니다. 없는 것으로 보고 점검하며, null을 지우고 보내는 도구(GitHub Actions의 amazon-ecs-deploy-task-definition, ecspresso)도 있어 경고로 알립니다.',
      en: 'The AWS CLI refuses a property that is null. It is a warning, since some tools drop such properties before they register: the GitHub action amazon-ecs-deploy-task-definition, ecspresso.',
    },
  },
  'unfilled-skeleton': {
    title: { ko: 'CLI가 만든 빈 틀은 채워서 쓴다', en: 'Fill in a skeleton of the CLI' },
    why: {
      ko: '`--generate-cli-skeleton`이 만든 파일에는 모든 속성이 빈 값으로 들어 있습니다. 쓸 속성을 채우고 나머지는 지운 다음 점검하세요.',
      en: 'A file from `--generate-cli-skeleton` has every property there is, all of them empty. Fill in those that you need, and delete the others.',
    },
  },
  'duplicate-key': {
    title: { ko: '키를 한 번만 적는다', en: 'Give each key once' },
    why: {
      ko: '같은 키가 두 번 나오면 마지막 값만 쓰이고 앞의 값은 조용히 사라집니다. 두 값이 같으면 정보로만 알립니다.',
      en: 'Of a key that is given twice only the last value counts, and the other is lost without a word. Where both values are the same it is only noted.',
    },
  },
  'json-comment': {
    title: { ko: 'JSON에 주석을 쓰지 않는다', en: 'Write no comments in JSON' },
    why: {
      ko: 'JSON에는 주석이 없어 AWS CLI가 파일을 거부합니다.',
      en: 'JSON has no comments, and the AWS CLI refuses the file.',
    },
  },
  'json-trailing-comma': {
    title: { ko: '마지막 항목 뒤에 쉼표를 쓰지 않는다', en: 'Write no comma after the last item' },
    why: {
      ko: 'JSON에서는 마지막 항목 뒤에 쉼표를 쓸 수 없어 AWS CLI가 파일을 거부합니다.',
      en: 'JSON has no comma after the last item, and the AWS CLI refuses the file.',
    },
  },
  'leading-zero': {
    title: {
      ko: '템플릿에서 0으로 시작하는 숫자는 따옴표로 묶는다',
      en: 'Quote numbers of a template that begin with 0',
    },
    why: {
      ko: 'CloudFormation은 템플릿을 YAML 1.1로 읽습니다. YAML 1.1에서 따옴표 없는 0120은 8진수 80이고, 계정 ID 012345678901은 앞의 0이 없는 숫자가 될 수 있습니다. AWS 문서에는 어떤 값이 되는지 나와 있지 않으므로, 점검에서는 적힌 그대로 보았습니다.',
      en: 'CloudFormation reads templates as YAML 1.1, in which 0120 without quotes is octal, 80, and the account ID 012345678901 may become a number without its 0. What becomes of such a value AWS does not document; here it is taken as it is written.',
    },
  },
  'yaml-alias': {
    title: {
      ko: '템플릿에 YAML 별칭과 병합을 쓰지 않는다',
      en: 'Use no aliases and merges of YAML in a template',
    },
    why: {
      ko: 'CloudFormation은 별칭(*이름)이나 병합(<<)이 있는 템플릿을 거부합니다(YAML aliases are not allowed in CloudFormation templates). aws cloudformation package와 SAM CLI는 먼저 펼친 다음 올리므로, 펼친 값으로 점검하고 경고로 알립니다.',
      en: 'CloudFormation refuses a template with aliases (*name) or merges (<<): YAML aliases are not allowed in CloudFormation templates. aws cloudformation package and the SAM CLI write them out first, so it is a warning, and what they make is checked.',
    },
  },
  'task-definition-assumed': {
    title: {
      ko: '서비스가 쓰는 태스크 정의를 정했다',
      en: 'Which task definition a service was taken to use',
    },
    why: {
      ko: '서비스가 가리키는 개정은 파일에 없는 일이 많습니다. 함께 읽은 같은 이름의 태스크 정의를 그 서비스의 것으로 보고 점검했습니다. 가까이에 여럿이면 고르지 않습니다.',
      en: 'The revision that a service names is seldom in the files. A task definition of the same family that was read with it is taken for its own; of several near it none is.',
    },
  },
  'import-assumed': {
    title: {
      ko: '가져오는 값을 내보내는 템플릿을 정했다',
      en: 'Which template an import was taken to be of',
    },
    why: {
      ko: '내보내는 이름에는 대개 스택 이름이 들어가는데, 스택 이름은 템플릿에 없습니다. 이름의 나머지가 맞는 템플릿이 하나면 그 스택의 템플릿으로 보고 함께 점검했습니다. 가까이에 여럿이면 고르지 않습니다.',
      en: 'Names of exports mostly have the name of their stack in them, which no template says. The one template whose exports fit the rest of the names is taken for that of the stack; of several near the import none is.',
    },
  },
  'template-condition': {
    title: {
      ko: '템플릿의 조건을 올바르게 쓴다',
      en: 'Write conditions of a template that can be worked out',
    },
    why: {
      ko: 'Conditions에 없는 조건이나 돌고 돌아 자기 자신을 가리키는 조건이 하나라도 있으면 CloudFormation은 템플릿 전체를 거부합니다.',
      en: 'CloudFormation refuses the whole template for a condition that is not under Conditions, or one that refers to itself.',
    },
  },
  'template-function': {
    title: { ko: '템플릿 함수를 올바르게 쓴다', en: 'Give the functions of a template what they take' },
    why: {
      ko: '인수가 맞지 않거나 그 자리에 쓸 수 없는 함수가 있으면 배포가 실패합니다. 그 값을 알 수 없으므로, 그 값에 달린 점검도 하지 못합니다.',
      en: 'A function with arguments that it does not take, or where none can stand, fails the deployment. Its value is unknown, and so is whatever rests on it.',
    },
  },
  'template-parameter': {
    title: { ko: '파라미터에 허용된 값을 준다', en: 'Give parameters values that the template allows' },
    why: {
      ko: '템플릿에 없는 파라미터나 AllowedValues, 길이, 범위를 벗어난 값을 주면 CloudFormation이 배포를 시작하지 않습니다.',
      en: 'CloudFormation starts no deployment with a parameter that the template has not, or with a value outside of its AllowedValues, length or range.',
    },
  },
  'template-reference': {
    title: { ko: '템플릿에 있는 것만 참조한다', en: 'Refer to what the template has' },
    why: {
      ko: '없는 파라미터, 리소스, 속성을 참조하거나 리소스끼리 서로를 기다리면 배포가 실패합니다. 다른 도구가 나중에 채워 넣는 이름이라면 이 점검을 끄거나 예외로 두세요.',
      en: 'A reference to a parameter, resource or attribute that there is not fails the deployment, and so do resources that wait for one another. Where another tool fills in a name later, turn this off or suppress it there.',
    },
  },
  'template-resource': {
    title: {
      ko: '템플릿의 리소스를 모두 읽을 수 있게 한다',
      en: 'Have every resource of a template at hand',
    },
    why: {
      ko: '유형이 없거나 잘못된 리소스는 만들 수 없습니다. 매크로, 모듈, 중첩 스택처럼 내용이 이 파일에 없는 것은 무엇을 만드는지 알 수 없어 점검하지 못했다고 알립니다.',
      en: 'A resource without a type, or of one that there is not, cannot be created. What macros, modules and nested stacks bring that is in none of the files is not known, and the place is named.',
    },
  },
  'suppression-expired': {
    title: { ko: '기한이 지난 예외를 정리한다', en: 'Deal with a suppression that has ended' },
    why: {
      ko: '설정 파일의 suppress에 적은 until이 지나면 그 문제가 다시 보입니다. 문제를 고치거나, 이유를 다시 적고 기한을 늘리세요.',
      en: 'After the day under until, what a suppression hid is shown again. Fix it, or give a new reason and a later day.',
    },
  },
  'suppression-stale': {
    title: { ko: '쓰이지 않는 예외를 지운다', en: 'Remove a suppression that matches nothing' },
    why: {
      ko: '더는 없는 문제의 예외를 남겨 두면, 같은 문제가 다시 생겼을 때 보이지 않습니다.',
      en: 'One that is kept for what is fixed would hide the same fault when it comes back.',
    },
  },
}
