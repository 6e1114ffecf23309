import { expect, test } from 'vitest'
import { curveBetween, node, placesOf } from '../../../src/renderer/features/ecosystem/link-places.ts'
import { digitOf, spotAfter } from '../../../src/renderer/features/ecosystem/matrix-keys.ts'

test('arrow keys walk the grid and stop at its edges', () => {
  const size = { rows: 3, columns: 4 }
  expect(spotAfter({ row: 0, column: 0 }, 'ArrowRight', size)).toEqual({ row: 0, column: 1 })
  expect(spotAfter({ row: 0, column: 0 }, 'ArrowUp', size)).toEqual({ row: 0, column: 0 })
  expect(spotAfter({ row: 2, column: 3 }, 'ArrowDown', size)).toEqual({ row: 2, column: 3 })
  expect(spotAfter({ row: 1, column: 2 }, 'Home', size)).toEqual({ row: 1, column: 0 })
  expect(spotAfter({ row: 1, column: 0 }, 'End', size)).toEqual({ row: 1, column: 3 })
  expect(spotAfter({ row: 1, column: 1 }, 'a', size)).toBeNull()
})

test('only the digits from 0 to 5 score', () => {
  expect(['0', '5', '6', '-', '10', 'Enter'].map(digitOf)).toEqual([0, 5, null, null, null, null])
})

test.each([1, 2, 3, 4, 7, 12, 20, 60])('%i platforms stand inside the map without covering each other', (count) => {
  const { width, top, height, places } = placesOf(count)
  expect(places).toHaveLength(count)
  for (const [at, { x, y }] of places.entries()) {
    expect(x - node.width / 2).toBeGreaterThanOrEqual(0)
    expect(x + node.width / 2).toBeLessThanOrEqual(width)
    expect(y - node.height / 2).toBeGreaterThanOrEqual(top)
    expect(y + node.height / 2).toBeLessThanOrEqual(top + height)
    for (const other of places.slice(at + 1))
      expect(Math.abs(other.x - x) >= node.width || Math.abs(other.y - y) >= node.height).toBe(true)
  }
})

test('the ways there and back are drawn apart', () => {
  const [here, there] = [
    { x: 200, y: 100 },
    { x: 700, y: 100 },
  ]
  const out = curveBetween(here, there, 0)
  const back = curveBetween(there, here, 0)
  expect(Math.abs(out.label.y - back.label.y)).toBeGreaterThan(40)
  expect(curveBetween(here, there, 1).label.y).not.toBeCloseTo(out.label.y)
})
