import type { Text } from '../finding/index.ts'

/** Ports such as `22`, `0-65535` or `*` for the start of a sentence; the English has its verb. */
export function portsText(ports: string): Text {
  if (ports === '*') return { ko: '모든 포트', en: 'Every port is' }
  return { ko: `${ports} 포트`, en: ports.includes('-') ? `Ports ${ports} are` : `Port ${ports} is` }
}
