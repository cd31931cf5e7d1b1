/** Korean particles that have two forms: the one after a final consonant, and the one after a vowel. */
export type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이라는/라는' | '이라고/라고' | '이라/라' | '이나/나' | '이고/고' | '이며/며' | '이면/면' | '이어야/여야' // prettier-ignore

/**
 * A text with the form of a particle that goes with how its end is spoken in Korean: `port` is 포트, so 포트를; `subnet` is
 * 서브넷, so 서브넷을; `3` is 삼, so 3을. Marks at the end such as `]` and `"` are not spoken.
 */
export function withParticle(text: string, particle: Particle): string {
  const [afterConsonant = '', afterVowel = ''] = particle.split('/')
  const end = endOf(text)
  const isAfterVowel = end === 'vowel' || (end === 'ㄹ' && particle === '으로/로')
  return `${text}${isAfterVowel ? afterVowel : afterConsonant}`
}

/** How a text ends when it is spoken; ㄹ is a consonant of its own, after which 로 stands instead of 으로. */
type End = 'vowel' | 'consonant' | 'ㄹ'

function endOf(text: string): End {
  // Most texts end as they are spoken; to know what else is a letter takes V8 longer than to lint a file.
  const spoken = /[A-Za-z0-9가-힣]$/.test(text) ? text : text.replace(/[^\p{L}\p{N}]+$/u, '')
  const last = spoken.at(-1) ?? ''
  const code = last.codePointAt(0) ?? 0
  // A syllable of Hangul is its first consonant, vowel and final consonant in one number; 8 of 28 is ㄹ.
  if (code >= 0xac00 && code <= 0xd7a3) return endOfFinal((code - 0xac00) % 28)
  if (/\d/.test(last))
    return last === '1' || last === '7' || last === '8' ? 'ㄹ' : /[036]/.test(last) ? 'consonant' : 'vowel'
  return endOfWord(/[A-Za-z]+$/.exec(spoken)?.[0] ?? '')
}

function endOfFinal(final: number): End {
  return final === 0 ? 'vowel' : final === 8 ? 'ㄹ' : 'consonant'
}

/** A word in Latin letters: of `desiredCount` the last part; what is an abbreviation is spelt, all else read. */
function endOfWord(word: string): End {
  const part = /[A-Z]+$|[A-Z]?[a-z]+$/.exec(word)?.[0] ?? word
  const lower = part.toLowerCase()
  const isSpelt =
    spelt.has(lower) || (part === part.toUpperCase() && lower.length < 5) || !/[aeiouy]/.test(lower)
  return isSpelt ? endOfLetter(lower.at(-1) ?? '') : endOfRead(lower)
}

/** Names of things that are spelt though they could be read. */
const spelt: ReadonlySet<string> = new Set([
  'ip',
  'id',
  'ecr',
  'ecs',
  'ebs',
  'efs',
  'alb',
  'elb',
  'iam',
  'uid',
  'gid',
])

/** 엘, 엠, 엔 and 알 end in a consonant; the other letters' names in a vowel. */
function endOfLetter(letter: string): End {
  return letter === 'l' || letter === 'r' ? 'ㄹ' : letter === 'm' || letter === 'n' ? 'consonant' : 'vowel'
}

/** How loan words are written: a stop after a short vowel closes its syllable (넷, 앱, 훅), any other takes 으 (포트, 태스크). */
function endOfRead(word: string): End {
  if (/(?:l|[^aeiouy]le|[aeiou]le)$/.test(word)) return 'ㄹ'
  if (/(?:[mn]|[aeiouy][mn]e|ng)$/.test(word)) return 'consonant'
  if (/(?:type|(?:^|[^aeo])[aeiou]t|(?:out|put)|[aeiou]pp?|oup|[aeio]b|[aeiou]c|[aeiou]ck|ook)$/.test(word)) {
    return /(?:check|bit|[eao][ai]p)$/.test(word) ? 'vowel' : 'consonant'
  }
  return 'vowel'
}
