// Bundles the command: one small entry, and a chunk for whatever only one command needs. The AWS SDK is bundled too, so
// that the published package has no dependencies to install. CommonJS, because Node starts it sooner than ES modules.
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { eagerFunctions } from './eager-functions.mjs'
import { lazyChunks } from './lazy-chunks.mjs'

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

rmSync(`${root}dist`, { recursive: true, force: true })
await build({
  cwd: root,
  input: { cli: 'src/cli.ts' },
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    lazyChunks(['cloudformation', 'network', 'rolldown_runtime']),
    asciiOnly,
    eagerFunctions(['main', 'core', 'read', 'cloudformation', 'yaml', 'network', 'rules', 'estimate']),
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
          // `string-width` is a part of it for a start without another file; it does nothing until a text needs it.
          test: /src\/(?:main|arguments|command|config-file|errors|help|io|options|process-io|terminal|commands\/(?:index|descriptions|[a-z]+\.description|options\/[a-z]+))\.ts$|core\/dist\/escape\/printable\.js$|node_modules\/(?:string-width|strip-ansi|ansi-regex|get-east-asian-width)\//,
        },
        {
          name: 'cloudformation',
          test: /core\/dist\/(?:resources\/(?:cloudformation-names|generated\/cloudformation)\.js|readers\/cloudformation\/(?!recognise|nested))/,
        },
        {
          // What reads files: a bill from options does without.
          name: 'read',
          test: /core\/dist\/(?:source\/(?!yaml|tolerant-json|cloudformation-tags|edit\/)|resources\/(?:shape|made-once|pseudo-parameters|generated\/(?:shapes|printed))\.js|graph\/conform\.js|readers\/(?:cloudformation\/(?:recognise|nested)\.js|(?:absent|build|ecs-json|foreign|more-bodies|nearest|pairing|placeholders|project-edit|read|request-bodies|skeleton|templates)\.js))|lint-cli\/src\/(?:(?:ecs-)?files|file-(?:errors|parts)|describe-failures|not-read|parameters-file|region-of-files)\.ts$/,
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
          name: 'core',
          // Of the simulator, the sums that rules do too; and what tells how near two names are.
          test: /core\/dist\/(?:finding\/|graph\/|resources\/(?:index|resource-types|generated\/(?:names|links))\.js|readers\/(?:expand|service-config|parse-service-config))|core\/dist\/cost\/deployment\/(?:bounds|checks-of|health|stages|usual-times)\.js$|node_modules\/fastest-levenshtein\/|lint-cli\/src\/(?:nearest|commands\/defaults)\.ts$/,
        },
        {
          name: 'network',
          test: /core\/dist\/network\/(?!words)/,
        },
        {
          name: 'rules',
          test: /core\/dist\/(?:check\/(?:check|fixable|merge)\.js|rules\/(?!(?!generated)[a-z0-9-]+\/words\.js$|generated\/all-words\.js$))|lint-cli\/src\/(?:config|lint-choices|commands\/lint|reporters\/(?:lint-(?:json|pretty|report)|related))\.ts$/,
        },
        {
          name: 'simulate',
          test: /core\/dist\/simulate\/|\/simulate(?:-[a-z]+)?\.ts$/,
        },
        {
          // Of the comparisons, what savings make use of.
          name: 'estimate',
          test: /core\/dist\/(?:cost(?!\/compare\/(?:compare|launch-type|ecs-endpoints|regions))|savings|pricing(?!\/(?:books\/(?:[a-z]+-|instances\/)|sku-descriptions|product|selectors|find-price|update|parse-book|price-file)))\/|\/(?:estimate(?:-json|-options|-pretty|-report)?|budget|name-of|price-books|rounded-note|usage-options)\.ts$/,
        },
      ],
    },
  },
})
