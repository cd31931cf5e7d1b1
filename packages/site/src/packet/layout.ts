import type { Station, Zone } from './stops.ts'

export const width = 360
/** From one station to the next. */
const pitch = 46
/** Room for the name of a box above its first station, and below its last. */
const head = { vpc: 24, inner: 22 }
const foot = { vpc: 10, inner: 8 }

/** A frame around stations that stand in one place. */
interface Box {
  readonly kind: Exclude<Zone, 'outside'>
  readonly top: number
  readonly height: number
}

interface Layout {
  /** Where each station stands, from the top. */
  readonly rows: readonly number[]
  readonly boxes: readonly Box[]
  readonly height: number
}

/** Places stations one below the other, in frames for the VPC and for what lies in it. */
export function layoutOf(stations: readonly Station[]): Layout {
  const rows: number[] = []
  const boxes: Box[] = []
  let y = 0
  let vpcTop: number | undefined
  let innerTop: number | undefined
  let zone: Zone = 'outside'

  /** Ends the frames that the next station does not stand in, and begins those that it does. */
  function move(next: Zone): void {
    if (next === zone) return
    if (innerTop !== undefined && zone !== 'outside' && zone !== 'vpc') {
      y += foot.inner
      boxes.push({ kind: zone, top: innerTop, height: y - innerTop })
      innerTop = undefined
      y += 6
    }
    if (next === 'outside' && vpcTop !== undefined) {
      y += foot.vpc
      boxes.push({ kind: 'vpc', top: vpcTop, height: y - vpcTop })
      vpcTop = undefined
    }
    if (next !== 'outside' && vpcTop === undefined) {
      vpcTop = y + 4
      y += head.vpc
    }
    if (next === 'balancer' || next === 'task') {
      innerTop = y
      y += head.inner
    }
    zone = next
  }

  for (const station of stations) {
    move(station.zone)
    rows.push(y + pitch / 2)
    y += pitch
  }
  move('outside')
  // What encloses is drawn first.
  return { rows, boxes: boxes.toSorted((left, right) => left.top - right.top), height: y + 4 }
}
