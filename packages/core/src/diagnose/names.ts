import { withParticle, type Particle } from '../finding/index.ts'

/** What a message calls by its name, by the name that stands for it in the texts of failures and in commands. */
export type Names = Readonly<Record<string, string>>

/**
 * Each takes one name, and only of letters that do no harm in a command line. What stands for a name that is not told, such as
 * `x` or `***`, is none: an id has its form.
 */
const patterns: Readonly<Record<string, RegExp>> = {
  'windows-platform': platform(/windows\/[a-z\d]{3,10}/),
  'arm-platform': platform(/linux\/(?:arm64|aarch64)(?:\/v\d)?/),
  'x86-platform': platform(/linux\/(?:amd64|x86_64)/),
  service: /\(service ([\w-]{1,255})\)|:service\/(?:[\w-]{1,255}\/)?([\w-]{1,255})/,
  cluster: /:(?:service|task|container-instance)\/([\w-]{1,255})\/[\w-]|:cluster\/([\w-]{1,255})/,
  task: /\(task:? ([\da-f]{4,32})\)|:task\/(?:[\w-]{1,255}\/)?([\da-f]{32})/,
  instance: /container-instance[ /](?:[\w-]{1,255}\/)?([\da-f]{32}|[\da-f-]{36})/,
  'ec2-instance': /\b(i-[\da-f]{8,17})\b/,
  'target-group': /\b(arn:aws[\w-]*:elasticloadbalancing:[\w-]+:\d{12}:targetgroup\/[\w-]+\/[\da-f]+)/,
  role: /:assumed-role\/([\w+=,.@-]{1,64})\/|:role\/(?:[\w+=,.@-]{1,64}\/){0,8}([\w+=,.@-]{1,64})/,
  'passed-role': /on resource: arn:aws[\w-]*:iam::\d{12}:role\/(?:[\w+=,.@-]{1,64}\/){0,8}([\w+=,.@-]{1,64})/,
  action: /\bperform: ([a-z\d-]{2,40}:[A-Za-z]{3,60})/,
  subnet: /\b(subnet-[\da-f]{8,17})\b/,
  vpc: /\b(vpc-[\da-f]{8,17})\b/,
  'security-group': /\b(sg-[\da-f]{8,17})\b/,
  'file-system': /\b(fs-[\da-f]{8,17})\b/,
  image:
    /(?:ref|image|pull access denied for|manifest for)[ :"']{1,3}((?:[a-z\d.-]{3,100}(?::\d{2,5})?\/)[\w./-]{1,200}(?:[:@][\w:.-]{1,100})?)/,
  repository:
    /\.amazonaws\.com(?:\.cn)?(?:\/v2)?\/([a-z\d][a-z\d._/-]{1,200}?)(?=[:@"'\s]|\/manifests|\/blobs|$)/,
  host: /\blookup ([\w.-]{3,253})/,
  address:
    /\bdial (?:tcp|udp)[ :]{1,2}(\d{1,3}(?:\.\d{1,3}){3}:\d{1,5})|\b(?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH) (\d{1,3}(?:\.\d{1,3}){3}:\d{1,5})/,
  port: /\(port (\d{1,5})\)|Bind for [\d.:[\]]{2,20}?:(\d{1,5}) failed|EADDRINUSE\b[^\d]{1,40}[\d.:]{2,20}?:(\d{1,5})\b/,
  codes: /failed with these codes: \[([\d, ]{3,40})\]/,
  secret: /\b(arn:aws[\w-]*:secretsmanager:[\w-]+:\d{12}:secret:[\w/+=.@-]{1,200})/,
  parameter: /invalid (?:ssm )?parameters: ([\w./-]{1,200})/,
  'json-key': /did not contain json key ([\w-]{1,100})/,
  container: /\bcontainer '([\w-]{1,255})'|\bcontainer ([\w-]{1,255}) does not exist/,
  command: /exec: \\*"([\w./][\w./-]{0,99})\\*"/,
  option: /exec: \\*"(-[\w-]{0,60})\\*"/,
  'command-line': /exec: \\*"([\w./-]{1,60} [\w ./=:-]{1,60})\\*"/,
}

/** Docker names two platforms: that of the image, and the one that is asked for, which counts. */
function platform({ source }: RegExp): RegExp {
  return new RegExp(
    `(?:wanted|host platform|matching platform|manifest for|for platform)\\W{1,4}(${source})`,
    'i',
  )
}

/** What the message names. */
export function namesIn(message: string): Names {
  const text = message.slice(0, longest)
  return Object.fromEntries(
    Object.entries(patterns).flatMap(([name, pattern]): readonly (readonly [string, string])[] => {
      const found = pattern
        .exec(text)
        ?.slice(1)
        .find((group) => group !== undefined)
        // The sentence goes on or ends after a name; no name ends so.
        ?.replace(/[.:,]+$/, '')
      return found === undefined || found === '' ? [] : [[name, found]]
    }),
  )
}

/** A message says what it is about well before. */
const longest = 4_000

/** A name, in Korean with the particle after it (`{port:을/를}`). */
const slots = /\{([a-z\d-]+)(?::([가-힣]+\/[가-힣]+))?\}/g

/** Whether the message names all that the text has in braces. */
export function isNamed(text: string, names: Names): boolean {
  return [...text.matchAll(slots)].every(([, name = '']) => name in names)
}

/** The text with the names put in; a name that the message does not tell stands there in capitals. */
export function filled(text: string, names: Names): string {
  return text.replaceAll(slots, (_, name: string, particle?: Particle) => {
    const named = names[name] ?? name.toUpperCase()
    return particle === undefined ? named : withParticle(named, particle)
  })
}
