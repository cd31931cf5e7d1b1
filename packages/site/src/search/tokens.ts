// How a text is taken apart for the search. Korean words carry particles (서비스를, 태스크가) and run together
// (로드밸런서), so Korean is indexed by pairs of syllables; everything else by words.

/** What attaches to a Korean noun, the longest first. */
const endings = (
  '에서는 으로는 에게서 이라는 합니다 됩니다 입니다 하려면 에서 으로 에게 까지 부터 보다 처럼 마다 이나 라는 하는 하기 하면 하고 해서 되는 ' +
  '은 는 이 가 을 를 에 의 와 과 도 로 만 나 요'
).split(' ')

const runs = /\p{Script=Hangul}+|[[\p{L}\p{M}\p{N}]--\p{Script=Hangul}]+/gv
const hangul = /^\p{Script=Hangul}/u

/** The tokens under which a text is found. */
export function indexTokens(text: string): string[] {
  return [...plain(text).matchAll(runs)].flatMap(([run]) =>
    hangul.test(run) ? [run, withoutEnding(run), ...pairs(run)] : [...parts(run), run.toLowerCase()],
  )
}

/** One word of a query: `exact` finds it as it stands, `needed` whatever holds all of it. */
export interface QueryWord {
  readonly exact: string
  readonly needed: readonly string[]
}

/** The words of a query, without the particles that hang on them. */
export function queryWords(query: string): readonly QueryWord[] {
  const text = plain(query)
  return [...text.matchAll(runs)].flatMap(({ 0: run, index }) => {
    if (!hangul.test(run)) {
      // The search takes tokens for beginnings of words, which finds a plural by its singular, not the other way about.
      const words = parts(run).map((part) => (/[a-z]{3}(?<!s)s$/.test(part) ? part.slice(0, -1) : part))
      return words.map((word) => ({ exact: word, needed: [word] }))
    }
    // IP를, ECS에서: what follows a word of another script directly is only its particle.
    if (endings.includes(run) && /[\p{L}\p{N}]$/u.test(text.slice(0, index))) return []
    const word = withoutEnding(run)
    return [{ exact: word, needed: word.length === 1 ? [word] : pairs(word) }]
  })
}

function plain(text: string): string {
  return text.normalize('NFKC')
}

/** A word of two syllables keeps its last one, which is rather its own: 경로, 평가, 속도. */
function withoutEnding(word: string): string {
  const ending = endings.find((known) => word.endsWith(known) && word.length - known.length >= 2)
  return ending === undefined ? word : word.slice(0, -ending.length)
}

function pairs(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2))
}

/** The words inside a name: `desiredCount` has `desired` and `count`. */
function parts(run: string): readonly string[] {
  return run
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(' ')
}
