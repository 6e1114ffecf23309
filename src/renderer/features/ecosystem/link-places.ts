/** Where a node of the map stands: its middle, in the drawing's own units. */
export type Point = Readonly<{ x: number; y: number }>

export const node = { width: 172, height: 52 } as const

/** Two nodes stand side by side, up to eight on an ellipse with the first at the top left, more in rows. */
export function placesOf(count: number): { width: number; top: number; height: number; places: Point[] } {
  const width = 920
  const places = count <= 2 ? sideBySide(count, width) : count <= 8 ? onEllipse(count, width) : inRows(count, width)
  const heights = places.map(({ y }) => y)
  const top = Math.min(...heights) - node.height / 2 - air
  return { width, top, height: Math.max(...heights) + node.height / 2 + air - top, places }
}

/** Room for curves that bend out above and below the nodes. */
const air = 34

function sideBySide(count: number, width: number): Point[] {
  return Array.from({ length: count }, (_, at) => ({ x: count === 1 ? width / 2 : 250 + at * 420, y: 0 }))
}

function onEllipse(count: number, width: number): Point[] {
  const radius = { x: width / 2 - node.width / 2 - 12, y: 60 + count * 16 }
  return Array.from({ length: count }, (_, at) => {
    const angle = -Math.PI / 2 - Math.PI / count + (2 * Math.PI * at) / count
    return { x: width / 2 + radius.x * Math.cos(angle), y: radius.y * Math.sin(angle) }
  })
}

/** Four to a row; every other row stands lower by half a step, so that arrows find a way between. */
function inRows(count: number, width: number): Point[] {
  return Array.from({ length: count }, (_, at) => ({
    x: (width / 4) * ((at % 4) + 0.5),
    y: Math.floor(at / 4) * 150 + (at % 2) * 62,
  }))
}

/**
 * A curve from the edge of one node to that of another, bent to its left so that there and back lie apart; further links of the same way bend more.
 * `label` is the middle of the curve.
 */
export function curveBetween(from: Point, to: Point, turn: number): { path: string; label: Point } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const bend = 26 + turn * 30
  const side = { x: ((to.y - from.y) / length) * bend, y: (-(to.x - from.x) / length) * bend }
  const middle = { x: (from.x + to.x) / 2 + side.x, y: (from.y + to.y) / 2 + side.y }
  const start = edgeTowards(from, middle, 2)
  const end = edgeTowards(to, middle, 9)
  const control = { x: 2 * middle.x - (start.x + end.x) / 2, y: 2 * middle.y - (start.y + end.y) / 2 }
  const write = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`
  return { path: `M ${write(start)} Q ${write(control)} ${write(end)}`, label: middle }
}

/** The point at which the way from the middle of a node to another point leaves the node, and a little further. */
function edgeTowards(from: Point, to: Point, gap: number): Point {
  const { x: dx, y: dy } = { x: to.x - from.x, y: to.y - from.y }
  const length = Math.hypot(dx, dy) || 1
  const share = Math.min(
    node.width / 2 / Math.max(Math.abs(dx), 0.001),
    node.height / 2 / Math.max(Math.abs(dy), 0.001),
  )
  const reach = share + gap / length
  return { x: from.x + dx * reach, y: from.y + dy * reach }
}
