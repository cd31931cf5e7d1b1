// Bundles the command: one small entry, and a chunk for whatever only one command needs. The AWS SDK is bundled too, so
// that the published package has no dependencies to install. CommonJS, because Node starts it sooner than ES modules.
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { taskDefinitionRules } from '@ecs-lint/core/rules'
import { build } from 'rolldown'
import { eagerFunctions } from './eager-functions.mjs'
import { lazyChunks } from './lazy-chunks.mjs'
import { plainExports } from './plain-exports.mjs'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const root = fileURLToPath(new URL('.', import.meta.url))

/** Writes the code in ASCII alone: V8 holds such a text in half the memory, and starts it sooner. */
const asciiOnly = {
  name: 'ascii-only',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/[^\0-\x7F]/g, escaped)
    }
  },
}
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** What is loaded for every lint: the rest of the rules is loaded for what is more than task definitions. */
const ofTaskDefinitions = new Set(taskDefinitionRules.map(({ id }) => id))
const furtherRule =
  /core\/dist\/rules\/(?:generated\/registry|(?:balancer-groups|grace-period|keeping-needed|needed-ports|permissions|ports-text|retargeting|strategy-fault)\.js$|(?!generated\/)([a-z0-9-]+)\/(?!words\.js$))/
const isFurtherRule = (id) => {
  const [found, rule] = furtherRule.exec(id) ?? []
  return found !== undefined && !ofTaskDefinitions.has(rule)
}

rmSync(`${root}dist`, { recursive: true, force: true })
await build({
  cwd: root,
  input: { cli: 'src/cli.ts' },
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    plainExports(),
    lazyChunks([
      'cloudformation',
      'deployment',
      'expand',
      'further_cloudformation',
      'further_read',
      'further_rules',
      'network',
      'rolldown_runtime',
      'string_width',
    ]),
    asciiOnly,
    eagerFunctions([
      'main',
      'deployment',
      'expand',
      'read',
      'cloudformation',
      'yaml',
      'network',
      'rules',
      'further-rules',
      'estimate',
    ]),
  ],
  // jsonc-parser names its ES modules by `module` alone.
  resolve: { mainFields: ['module', 'main'] },
  transform: { target: 'node22.12', define: { 'process.env.ECS_LINT_VERSION': JSON.stringify(version) } },
  output: {
    dir: 'dist',
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
    // To open one more file takes as long as to check a few rules: what is always loaded together lies together.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          name: 'main',
          test: /src\/(?:main|arguments|command|config-file|errors|io|options|process-io|terminal|commands\/(?:defaults|index|options\/shared))\.ts$|core\/dist\/(?:escape\/printable\.js$|finding\/|graph\/(?!(?:conform|instance-makers)\.js)|resources\/(?:index|resource-types|generated\/(?:names|links))\.js$)/,
        },
        {
          // What only templates with faults, with parts in several files, or with something to fix ask for.
          name: 'further-cloudformation',
          test: /core\/dist\/readers\/cloudformation\/(?:joins|own-edits|permission-edit|problem)\.js$/,
        },
        {
          name: 'cloudformation',
          test: /core\/dist\/(?:resources\/(?:cloudformation-names|generated\/cloudformation)\.js|readers\/cloudformation\/(?!recognise|nested))/,
        },
        {
          // What reads files and is not needed for a task definition in JSON.
          name: 'further-read',
          test: /core\/dist\/(?:resources\/generated\/printed|readers\/(?:project-edit|request-bodies))\.js$|lint-cli\/src\/(?:file-errors|region-of-files)\.ts$/,
        },
        {
          // What reads files: a bill from options does without.
          name: 'read',
          test: /core\/dist\/(?:source\/(?!yaml|tolerant-json|cloudformation-tags|edit\/)|resources\/(?:shape|made-once|pseudo-parameters|generated\/shapes)\.js|graph\/conform\.js|readers\/(?:cloudformation\/(?:recognise|nested)\.js|(?:absent|build|ecs-json|foreign|more-bodies|nearest|pairing|placeholders|read|skeleton|templates)\.js))|lint-cli\/src\/(?:(?:ecs-)?files|file-parts|describe-failures|not-read|parameters-file)\.ts$/,
        },
        {
          name: 'yaml',
          test: /core\/dist\/source\/(?:yaml|yaml-events|yaml-reasons|cloudformation-tags)\.js$|node_modules\/js-yaml\//,
        },
        {
          // What writes fixes into files.
          name: 'fix',
          test: /core\/dist\/(?:source\/edit\/[a-z-]+|check\/fix|readers\/service-config-fix)\.js$|node_modules\/(?:yaml|diff)\/|commands\/lint-fix\.ts$/,
        },
        {
          // Of the simulator, the sums that rules do too.
          name: 'deployment',
          test: /core\/dist\/cost\/deployment\/(?:bounds|checks-of|health|stages|usual-times)\.js$/,
        },
        {
          // What makes a service of a few options, and what tells how near two names are.
          name: 'expand',
          test: /core\/dist\/(?:readers\/(?:callers|expand|service-config|parse-service-config)|graph\/instance-makers\.js$)|node_modules\/fastest-levenshtein\/|lint-cli\/src\/nearest\.ts$/,
        },
        {
          name: 'network',
          test: /core\/dist\/network\/(?!words)/,
        },
        { name: 'further-rules', test: isFurtherRule },
        {
          name: 'rules',
          test: /core\/dist\/(?:check\/(?:check|fixable|merge)\.js|rules\/(?!(?!generated)[a-z0-9-]+\/words\.js$|generated\/all-words\.js$))|lint-cli\/src\/(?:config|lint-choices|commands\/lint(?:\.description)?|reporters\/(?:lint-(?:json|pretty|report)|related))\.ts$/,
        },
        {
          name: 'simulate',
          test: /core\/dist\/simulate\/|\/simulate(?:-[a-z]+)?\.ts$/,
        },
        {
          // Of the comparisons, what savings make use of.
          name: 'estimate',
          test: /core\/dist\/(?:cost(?!\/compare\/(?:compare|launch-type|ecs-endpoints|regions))|savings|pricing(?!\/(?:books\/(?:[a-z]+-|instances\/)|sku-descriptions|product|selectors|find-price|update|parse-book|price-file)))\/|\/(?:estimate(?:-json|-options|-pretty|-report)?|budget|estimate\.description|name-of|price-books|rounded-note|usage-options|options\/(?:service|usage))\.ts$/,
        },
      ],
    },
  },
})
