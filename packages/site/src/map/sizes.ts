/** The shapes of a map that has the height that it needs. */
export type SpaciousShape = 'wide' | 'narrow'

/** The shapes of a map; `docked` is for the few lines of a phone that it has beside what is read. */
export type Shape = SpaciousShape | 'docked'

/** Lengths of a layout, in the units of its picture, which are pixels where there is room. */
export interface Sizes {
  readonly width: number
  /** As many zones as stand side by side. */
  readonly columns: number
  readonly gap: number
  /** From the edge of the picture to the VPC; between it and the zones run the lines to the outside. */
  readonly border: number
  readonly inset: number
  /** Between things of one stack. */
  readonly stack: number
  /** Between what an edge joins. */
  readonly reach: number
  readonly title: number
  readonly card: number
  readonly pill: number
  readonly gate: number
  readonly wall: number
  readonly outsideWidth: number
  readonly outsideHeight: number
  readonly gatewayWidth: number
  /** Of a wall's gate, where they are not by its height. */
  readonly gateLetters?: number
}

export const sizes: Readonly<Record<SpaciousShape, Sizes>> = {
  wide: {
    width: 760,
    columns: 3,
    gap: 20,
    border: 4,
    inset: 14,
    stack: 10,
    reach: 30,
    title: 24,
    card: 50,
    pill: 30,
    gate: 22,
    wall: 14,
    outsideWidth: 150,
    outsideHeight: 38,
    gatewayWidth: 170,
  },
  narrow: {
    width: 360,
    columns: 2,
    gap: 12,
    border: 1,
    inset: 8,
    stack: 8,
    reach: 20,
    title: 18,
    card: 34,
    pill: 24,
    gate: 18,
    wall: 10,
    outsideWidth: 106,
    outsideHeight: 28,
    gatewayWidth: 130,
  },
}
