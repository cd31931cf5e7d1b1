import { isPlaceholder, secretFormatOf, type SecretFormat } from './secret-formats.ts'

/** Why a text is taken for a secret: what it is called, or what it looks like. */
export type SecretKind = 'name' | SecretFormat

/**
 * A name ends in one of these where its value is a password or a key; a space stands for the start, too. Lists, for V8 takes
 * longer to compile such an expression than to check a file.
 */
const passwords = ['password', 'passwd', 'passphrase', 'passwort', 'requirepass', ' pwd', ' pass']
const secrets = [
  ' secret',
  ' secrets',
  ' token',
  'secret key base',
  ' access key',
  'secretaccess key',
  'api key',
  'apikey',
  ...[
    'private secret encryption encrypt signing signature license auth master jwt session cookie hmac crypto cipher aes',
    'account shared storage app application webhook admin',
  ]
    .flatMap((kinds) => kinds.split(' '))
    .map((kind) => `${kind} key`),
]

/** Browsers get what has a name that begins so: it is no secret, whatever it is called. */
const published = [
  'next public',
  'nuxt public',
  'expo public',
  'vite',
  'react app',
  'vue app',
  'gatsby',
  'public',
]

/** What an etcd cluster is told apart by, and no credential (etcd's documentation, "Clustering Guide"). */
const notSecret = [' initial cluster token']

/** A token or key with `anon` in its name is made for everybody. */
const forEverybody = /(?:^| )(?:anon|anonymous|public|publishable)(?: |$)/

/** What kind of secret stands in plain text under this name; undefined for none. */
export function secretKindOf(name: string, value: string): SecretKind | undefined {
  const words = wordsIn(name)
  const format = secretFormatOf(value)
  if (format !== undefined) return format === 'token' && forEverybody.test(words) ? undefined : format
  return isNamedSecret(words, value.trim()) ? 'name' : undefined
}

/** Whether a value under this name is a secret in plain text. */
export function isPlaintextSecret(name: string, value: string): boolean {
  return secretKindOf(name, value) !== undefined
}

/** `dbPassword`, `DB_PASSWORD` and `spring.db.password` in lower case, with a space between their words. */
function wordsIn(name: string): string {
  return name
    .slice(0, 200)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase()
}

function isNamedSecret(words: string, value: string): boolean {
  if (value === '' || isPublished(words) || endsInOne(words, notSecret)) return false
  const isPassword = endsInOne(words, passwords)
  if (!isPassword && !endsInOne(words, secrets)) return false
  if (isPlaceholder(value) || isReference(value)) return false
  if (
    /^(?:true|false|yes|no|on|off|none|null|nil|undefined|enabled|disabled|default|n\/a|required|optional)$/i.test(
      value,
    )
  )
    return false
  // `db_password = DB_PASSWORD`, `TOKEN = token`: the name of the value in its place.
  const plain = wordsIn(value)
  if (plain === words) return false
  // A password may be a number; a token or a key of so few digits is a count or a time.
  if (/^\d+(?:\.\d+)?$/.test(value)) return isPassword ? value.length > 2 : value.length > 7
  // `DB_PASSWORD_SECRET = prod-db`: what the secret is called in its store.
  if (/(?:password|passwd|token|key|credentials?) secrets?$/.test(words) || words.endsWith('secrets'))
    return isRandom(value)
  // `ACCESS_KEY = minio`: some call a user's name so.
  if (words.endsWith('access key') && !words.endsWith('secret access key')) return isRandom(value)
  return true
}

function isPublished(words: string): boolean {
  return words.includes('public key') || published.some((start) => `${words} `.startsWith(`${start} `))
}

function endsInOne(words: string, endings: readonly string[]): boolean {
  const text = ` ${words}`
  return endings.some((ending) => text.endsWith(ending))
}

/** Whether a value only says where the secret is: an ARN, an address, a file, a name in a store. */
function isReference(value: string): boolean {
  return (
    /^(?:arn:|[a-z][a-z0-9+.-]*:\/\/|(?:aws-)?(?:ssm|secretsmanager|vault|sm|kms|op|env|file):|\/\/)/i.test(
      value,
    ) ||
    // A file.
    /^(?:\.{0,2}|~)\/[\w.@/-]*$/.test(value) ||
    /^[A-Za-z]:\\/.test(value) ||
    /^[\w.-]+\.(?:json|pem|key|txt|env|ya?ml|p12|jks|crt)$/i.test(value) ||
    // prod/db/password, MyApp/Prod/Password
    /^[a-z0-9_.-]+(?:\/[a-z0-9_.-]+)+$/.test(value) ||
    /^[A-Z]?[a-z]+(?:[A-Z][a-z]+)*(?:\/[A-Z]?[a-z]+(?:[A-Z][a-z]+)*)+$/.test(value)
  )
}

/** Whether somebody drew a value by lot: long, of letters and digits in one piece. */
function isRandom(value: string): boolean {
  return value.length >= 16 && /\d/.test(value) && /[A-Za-z]/.test(value) && !/[\s-]/.test(value)
}

/** `--db-password=…`, `PASSWORD=…` and `--password …` in the words of a command line. */
const assignment =
  /(?:^|[\s;&|"'(])-{0,2}([A-Za-z][\w.-]{1,60})(?:=|(?<=[\s;&|"'(]--[\w.-]{2,61})\s+)("[^"]{0,500}"|'[^']{0,500}'|[^\s;&|"']{1,500})/g

/**
 * A secret in one word of a command, or in a shell's line; `previous` is the word before it, which may be the option that it
 * belongs to.
 */
export function secretInCommand(
  word: string,
  previous: string | undefined,
): { readonly name: string; readonly kind: SecretKind } | undefined {
  const format = secretFormatOf(word)
  if (format !== undefined) return { name: '', kind: format }
  const option = /^--?([A-Za-z][\w.-]{2,60})$/.exec(previous ?? '')?.[1]
  if (option !== undefined && !word.startsWith('-') && isPlaintextSecret(option, word))
    return { name: option, kind: 'name' }
  for (const [, name = '', value = ''] of word.slice(0, 20_000).matchAll(assignment)) {
    const bare = value.replace(/^(["'])(.*)\1$/s, '$2')
    if (isPlaintextSecret(name, bare)) return { name, kind: 'name' }
  }
  return undefined
}
