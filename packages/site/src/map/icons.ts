import type { NodeKind } from './model.ts'

/** What stands for a kind of thing: strokes of one width in a square of 20. */
export const icons: Readonly<Partial<Record<NodeKind, string>>> = {
  internet: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15ZM2.5 10h15M10 2.5c5 5 5 10 0 15c-5-5-5-10 0-15Z',
  registry: 'M2.5 17.5v-10L10 3l7.5 4.5v10M6 17.5v-6.5h8v6.5M6 14.5h8',
  logs: 'M3 17V3M3 17h14M6.5 13l3-4 3 2.5L17 5.5',
  balancer: 'M2.5 10H8M8 10l6-5.5M8 10l6 5.5M10.5 4.5H14.5v4M10.5 15.5h4v-4',
  targets: 'M10 3.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13ZM10 7.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5Z',
  task: 'M10 2.5l6.5 3.700v7.600L10 17.5l-6.5-3.700V6.200ZM3.5 6.200L10 10l6.5-3.8M10 10v7.5',
  instance: 'M3 4h14v5H3ZM3 11h14v5H3ZM6 6.5h.01M6 13.5h.01',
  nat: 'M3 7h13M12.5 3.5L16 7l-3.5 3.5M17 13H4M7.5 9.5L4 13l3.5 3.5',
  endpoints: 'M7 3v4M13 3v4M5 7h10v3a5 5 0 0 1-10 0ZM10 15v3',
  'gateway-endpoint': 'M7 3v4M13 3v4M5 7h10v3a5 5 0 0 1-10 0ZM10 15v3',
  'other-service': 'M8 12l4-4M7 9l-2.5 2.5a2.8 2.8 0 0 0 4 4L11 13M13 11l2.5-2.5a2.8 2.8 0 0 0-4-4L9 7',
}
