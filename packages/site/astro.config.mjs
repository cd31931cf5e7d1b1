import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import sitemap from '@astrojs/sitemap'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { builtSite } from './integrations/built-site.ts'
import { joinedParticles } from './integrations/joined-particles.ts'
import { keyedSiblings } from './integrations/keyed-siblings.ts'
import { liveIslands } from './integrations/live-islands.ts'
import { helperName, plainImports } from './integrations/plain-imports.ts'
import { siteFont } from './integrations/site-font.ts'
import { rules, serviceRules } from '@ecs-lint/core/rules'
import { startFindings } from './integrations/start-findings.ts'

/**
 * The linter, what it stands on, the comparison of two bills, and the simulator, but for the sums that forms and explorers
 * show; and islands of no step.
 */
const loadedLater =
  /core\/dist\/(?:network\/|source\/|escape\/|export\/|cost\/(?:diff|beside|discovery|insights\.|logs\.|traffic|volumes|express|gateway|idle-address|implied|tiers|unknown-values|deployment-run|estimate-graph|free-tier|further|instance|lattice|packing|savings-plan|scaling|template-resources|compare|usage-problems|deployment\/(?:plan|task-seconds|stages|read|health))|pricing\/(?:is-sku|instance)|finding\/(?:particle|some-of|value-edit)|graph\/(?:arn|edit|explore|identity|instance|next-fargate-size|open-parts|origin)|readers\/service-config-(?:fix|origin)|resources\/(?:cloudformation-names|generated\/(?:exported|shapes|cloudformation))|simulate\/|rules\/)|site\/src\/(?:further-rules|fix-fields|panel\/difference|simulator|packet|map\/(?!MapSlot|stage\/on-map)|cleanup|export|progress|certificate|card|home|tools|forms\/(?:Compute|Creation|DeploymentOptions|LoadBalancer|Networking|SecurityGroups|ServiceConnect)Form|forms\/(?:BalancerControl|CallersNote|ListenerControls|sources)|(?:lab|exercises)\/(?!ids))|fastest-levenshtein/

/**
 * Rules that find nothing in a service of the form, with what only they ask of the network, and the list of all rules: only
 * what reads files needs them.
 */
const ofServices = new Set(serviceRules.map(({ id }) => id))
const fileRules = rules.filter(({ id }) => !ofServices.has(id)).map(({ id }) => id)
const forFiles = new RegExp(
  `core/dist/(?:network/(?:trace-exec|role-grants)|rules/(?:rules-for|generated/(?:registry|task-definition-rules|file-words)|plaintext-secret|secret-formats|(?:${fileRules.join('|')})/(?!words)))`,
)

/** Rules that find nothing in a plain service: loaded once it is another one. */
const forFurther = new RegExp(
  `core/dist/rules/(?:generated/service-rules|grace-period|(?:${rules
    .filter(({ only }) => only !== undefined)
    .map(({ id }) => id)
    .join('|')})/(?!words))`,
)

export default defineConfig({
  // Where the site will stand: for the sitemap and the canonical addresses.
  site: process.env.SITE_URL ?? 'https://ecs-lint.example',
  trailingSlash: 'always',
  // A step page is small as long as what its islands share is one file, and nothing is fetched ahead of need.
  prefetch: false,
  vite: {
    plugins: [startFindings(), plainImports(), keyedSiblings(), joinedParticles()],
    environments: {
      client: {
        build: {
          modulePreload: false,
          target: 'esnext',
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  // What is loaded with the first change stays out of what every page shares.
                  {
                    name: 'shared',
                    minShareCount: 3,
                    test: (id) => !loadedLater.test(id),
                    priority: 1,
                  },
                  // By itself, so that it can be left out.
                  { name: helperName, test: /preload-helper/, priority: 2 },
                  // One file of what is always loaded together is smaller than several.
                  {
                    name: 'linter',
                    test: (id) =>
                      /core\/dist\/rules\/(?!suppression|[\w-]+\/words)|site\/src\/lint\.ts/.test(id) &&
                      !forFiles.test(id) &&
                      !forFurther.test(id),
                  },
                  // What films and the further rules ask of the network.
                  {
                    name: 'network',
                    test: /core\/dist\/network\/(?!words|pull-messages|remedies|trace-(?:clients|exec)|role-grants|reachability)/,
                  },
                  {
                    name: 'map',
                    test: /site\/src\/map\/(?:stage\/(?:ChangeLayer|changes)|(?!MapSlot|stage|docked|StillMap|Chosen|MapWords|detail|text\.|sentences))/,
                  },
                  // The last step has both, which weigh less in one.
                  { name: 'forms', test: /site\/src\/forms\/(?:NetworkingForm|CreationForm)/ },
                  // The forms of who lets whom in.
                  { name: 'callers', test: /site\/src\/forms\/(?:CallersNote|ListenerControls|sources)/ },
                  { name: 'further-rules', test: forFurther },
                  { name: 'file-rules', test: forFiles },
                ],
              },
            },
          },
        },
      },
    },
  },
  integrations: [
    preact(),
    liveIslands(),
    siteFont(),
    starlight({
      title: { ko: 'ECS 서비스 만들기', en: 'Create an ECS service' },
      defaultLocale: 'root',
      locales: { root: { label: '한국어', lang: 'ko' }, en: { label: 'English', lang: 'en' } },
      // Pagefind does not take Korean words apart.
      pagefind: false,
      credits: false,
      routeMiddleware: './src/shell/route.ts',
      disable404Route: true,
      // Code that scrolls sideways would be a landmark without a name.
      expressiveCode: { defaultProps: { wrap: true }, useDarkModeMediaQuery: true },
      customCss: [
        './.astro/integrations/site-font/faces.css',
        './src/styles/tokens.css',
        './src/styles/site.css',
        './src/styles/beside.css',
        './src/styles/search.css',
        './src/styles/map.css',
        './src/styles/shell.css',
        './src/styles/story.css',
        './src/styles/print.css',
      ],
      components: {
        Head: './src/components/Head.astro',
        Header: './src/shell/Header.astro',
        Pagination: './src/shell/Pagination.astro',
        PageTitle: './src/components/PageTitle.astro',
        Search: './src/components/Search.astro',
        SkipLink: './src/components/SkipLink.astro',
        TwoColumnContent: './src/components/TwoColumnContent.astro',
      },
      // What is looked up; everything else stands in the menu above each page (shell/menu.ts).
      sidebar: [
        { label: '점검 규칙', translations: { en: 'Lint rules' }, link: '/rules/' },
        { label: '명령줄 도구', translations: { en: 'Command line' }, link: '/cli/' },
        'library',
        { label: '리전별 단가표', translations: { en: 'Prices by Region' }, link: '/prices/' },
        'calculator',
        'glossary',
        'changes',
        'further',
      ],
    }),
    // Starlight would list every page, also those that ask not to be listed.
    sitemap({
      filter: (page) => !/\/(?:print|style)\/$/.test(page),
      i18n: { defaultLocale: 'root', locales: { root: 'ko', en: 'en' } },
    }),
    mdx(),
    builtSite(),
  ],
})
