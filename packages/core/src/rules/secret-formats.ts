// Values that tell by themselves that they are secrets. The forms are what the services document of their keys. Every
// expression runs in linear time: repetitions are bounded or stand apart by what they exclude.

export type SecretFormat =
  'url-password' | 'connection-string' | 'private-key' | 'webhook' | 'access-key' | 'token'

const formats: readonly (readonly [SecretFormat, RegExp])[] = [
  ['private-key', /-----BEGIN [A-Z ]{0,20}PRIVATE KEY/],
  ['access-key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['webhook', /hooks\.slack\.com\/(?:services|workflows|triggers)\/T\w{6,20}\/\w{6,24}\/\w{20,32}/],
  ['webhook', /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,80}/],
  ['webhook', /\.webhook\.office\.com\/webhookb2\/[\w@-]{36,80}\/IncomingWebhook\/\w{20,40}/],
  // GitHub, GitLab, Slack, Stripe.
  ['token', /\b(?:gh[opsur]_\w{36,255}|github_pat_\w{60,100}|glpat-[\w-]{20,64}|xox[abeoprs]-[\w-]{20,200})/],
  ['token', /\b(?:[rs]k_(?:live|test)_\w{16,200}|whsec_[\w+/=]{24,80})/],
  // OpenAI, Anthropic, Hugging Face, Groq.
  ['token', /\bsk-(?:(?:proj|svcacct|admin|ant)-[\w-]{20,200}|[A-Za-z0-9]{48}\b)/],
  ['token', /\b(?:hf_[A-Za-z0-9]{30,40}|gsk_[A-Za-z0-9]{48,60})\b/],
  // SendGrid, Mailgun, Telegram, Google's OAuth clients.
  [
    'token',
    /\bSG\.[\w-]{16,32}\.[\w-]{32,64}|\bkey-[0-9a-f]{32}\b|\b\d{8,10}:AA[\w-]{33}\b|\bGOCSPX-[\w-]{28}\b/,
  ],
  // npm, PyPI, Docker Hub, DigitalOcean, HashiCorp Vault and Terraform, Shopify, New Relic, Sentry.
  ['token', /\b(?:npm_\w{36}|pypi-AgE\w{50,200}|dckr_pat_[\w-]{27}|dop_v1_[0-9a-f]{64}|hvs\.[\w-]{24,200})/],
  [
    'token',
    /\b\w{14}\.atlasv1\.[\w-]{60,80}|\bshp(?:at|ca|pa|ss)_[0-9a-f]{32}\b|\bsntry[su]_[\w+/=.-]{40,200}/,
  ],
  ['token', /\bNRAK-[A-Z0-9]{27}\b|\b[0-9a-fx]{36}NRAL\b/],
]

/** The characters of the shortest of these: an access key, an account's token of Stripe. */
const shortest = 20

const urlPassword = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/?#"'<>]{0,100}:([^\s@/"']{1,200})@/i
const connectionPassword = /[;?&](?:password|pwd|accountkey|sharedaccesskey)=([^\s;&"']{1,200})/i
const signedToken = /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,2000}/

/** What kind of secret a text has in it, going by its form alone; undefined where its form tells of none. */
export function secretFormatOf(text: string): SecretFormat | undefined {
  if (text.length < 8) return undefined
  // What each form needs is asked first: V8 takes longer to compile an expression than to look through a text.
  const inUrl = text.includes('@') ? urlPassword.exec(text)?.[1] : undefined
  if (inUrl !== undefined && !isPlaceholder(inUrl)) return 'url-password'
  const inConnection = text.includes('=') ? connectionPassword.exec(text)?.[1] : undefined
  if (inConnection !== undefined && !isPlaceholder(inConnection)) return 'connection-string'
  if (text.length < shortest) return undefined
  const known = formats.find(([, form]) => {
    const [found] = form.exec(text) ?? []
    // The manuals write such examples: xoxb-your-token, T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX.
    return found !== undefined && !/x{6}|0{8}|your[-_]|\.\.\./i.test(found)
  })
  return known?.[0] ?? (signedToken.test(text) ? 'token' : undefined)
}

/** Whether a text stands for a value that a deployment fills in, or is an example of one. */
export function isPlaceholder(value: string): boolean {
  return (
    // `${NAME}`, `$NAME`, `$(NAME)`, `<name>`, `{{ name }}`, `{name}`, `%NAME%`, `#{Name}#`, `__NAME__`, `[name]`, `@name@`
    /^(?:\$[\w{(].*|<.*>|\{.*\}|%\w*%?|#\{.*|__.*__|\[.*\]|@\w+@)$/s.test(value) ||
    /\$\{|\{\{|<[a-z_ -]+>/i.test(value) ||
    // REPLACE_ME, DB_PASSWORD
    /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) ||
    /^(?:your|insert|replace|change|enter|add|put|todo|tbd|fixme|dummy|fake|placeholder|redacted|masked|hidden|to[-_ ]?be)(?:[-_ .]|me\b|this\b|with|d\b|$)/i.test(
      value,
    ) ||
    /^(?:x{3,}|[*.#-]+|change-?me.*|.*[-_ ]here)$/i.test(value)
  )
}
