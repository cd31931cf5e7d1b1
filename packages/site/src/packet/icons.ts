import type { Station } from './stops.ts'

/** Line drawings of 16 × 16 around the origin, one a kind of station. */
export const icons: Readonly<Record<Station['icon'], string>> = {
  browser: 'M-8-6h16v12h-16z M-8-2.5h16 M-5.5-4.3h.1 M-3.2-4.3h.1',
  task: 'M-7-3.5 0-7 7-3.5v7L0 7-7 3.5z M-7-3.5 0 0 7-3.5 M0 0v7',
  container: 'M-7-3.5 0-7 7-3.5v7L0 7-7 3.5z M-7-3.5 0 0 7-3.5 M0 0v7',
  dns: 'M-6-7h9l3 3v11h-12z M3-7v3h3 M-3-1h6 M-3 3h6',
  'public-address':
    'M0 7.5C-4 2.5-5.5.3-5.5-2a5.5 5.5 0 0 1 11 0C5.5.3 4 2.5 0 7.5z M-1.8-2a1.8 1.8 0 1 0 3.6 0 1.8 1.8 0 1 0-3.6 0',
  'internet-gateway': 'M-7 0a7 7 0 1 0 14 0 7 7 0 1 0-14 0 M-7 0h14 M0-7c4 4 4 10 0 14 M0-7c-4 4-4 10 0 14',
  'network-acl': 'M-7-5h14 M-7 0h14 M-7 5h14 M-4-7v14 M4-7v14',
  'security-group': 'M0-7.5 6.5-5v5C6.5 4 3.5 6.5 0 7.8-3.5 6.5-6.5 4-6.5 0v-5z',
  route: 'M-5 7v-4c0-4 10-3 10-7v-3 M2-4.5 5-7.5l3 3 M-5 3v-7 M-8-2-5-5l3 3',
  'nat-gateway': 'M-7-3.5h13 M3-6.5l3.5 3L3-.5 M7 3.5H-6 M-3 .5l-3.5 3 3.5 3',
  endpoint: 'M-7.5 0h4 M-3.5-4.5v9h3a4.5 4.5 0 0 0 0-9z M4.5-2h3.5 M4.5 2h3.5',
  listener:
    'M-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0 M-4.2-4.2a6 6 0 0 0 0 8.4 M4.2-4.2a6 6 0 0 1 0 8.4 M-6.6-6.6a9.3 9.3 0 0 0 0 13.2 M6.6-6.6a9.3 9.3 0 0 1 0 13.2',
  'target-group':
    'M-7 0a7 7 0 1 0 14 0 7 7 0 1 0-14 0 M-3.3 0a3.3 3.3 0 1 0 6.6 0 3.3 3.3 0 1 0-6.6 0 M0 0h.1',
  destination: 'M-7-6.5h14v5h-14z M-7 1.5h14v5h-14z M-4.5-4h.1 M-4.5 4h.1',
}
