import { expect, test } from 'vitest'
import { chosenFrom } from '../../../src/renderer/ui/chosen-files.ts'

const given = (...paths: string[]) => paths.map((path) => ({ path, file: new File(['x'], path) }))
const pathsOf = (...paths: string[]) => chosenFrom(given(...paths))?.files.map(({ path }) => path)

test('nothing chosen is nothing', () => expect(chosenFrom([])).toBeNull())

test('a single file keeps its name, wherever it lies', () => {
  expect(chosenFrom(given('deep/down/export.zip'))?.name).toBe('export.zip')
  expect(pathsOf('deep/down/export.zip')).toEqual(['export.zip'])
})

test('a folder gives its name, and its files their paths inside it', () => {
  const chosen = chosenFrom(given('export/users.json', 'export/general/2026-01-05.json'))
  expect(chosen?.name).toBe('export')
  expect(chosen?.files.map(({ path }) => path)).toEqual(['users.json', 'general/2026-01-05.json'])
})

test('folders whose names only begin alike are not one folder', () => {
  expect(pathsOf('export/a.json', 'export-2/b.json')).toEqual(['export/a.json', 'export-2/b.json'])
})

test('several loose files are named by their number', () => {
  expect(chosenFrom(given('a.json', 'b.json', 'c.json'))?.name).toBe('3 files')
})
