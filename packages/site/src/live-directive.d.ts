import 'astro'

declare module 'astro' {
  interface AstroClientDirectives {
    /** Of `state/live-directive.ts`. */
    'client:live'?: true | 'visible'
  }
}
