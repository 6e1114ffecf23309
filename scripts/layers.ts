// The arrows of the architecture, as a check that fails: who may import whom, and no cycle at run time. Type-only imports count for the arrows.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { parseSync } from 'oxc-parser'

type Import = Readonly<{ to: string; isType: boolean }>
type Rule = Readonly<{ because: string; from: RegExp; mayNot: RegExp }>

/** Targets are files (`src/core/…`), packages (`npm:docx`) or parts of Node (`node:http`). `$1` in `mayNot` stands for what `from` caught. */
const rules: readonly Rule[] = [
  {
    because: 'the contract imports only zod and the contract library',
    from: /^src\/contract\//,
    mayNot: /^(?!src\/contract\/|npm:zod$|npm:@orpc\/contract$)/,
  },
  {
    because: 'the core knows no host',
    from: /^src\/core\//,
    mayNot: /^(src\/(?!core\/|contract\/)|npm:(electron|react|@mantine)|node:(http|https|http2|net)$)/,
  },
  { because: 'only core/db knows the database driver', from: /^src\/(?!core\/db\/)/, mayNot: /^npm:better-sqlite3$/ },
  { because: 'only core/reports knows Word', from: /^src\/(?!core\/reports\/)/, mayNot: /^npm:docx$/ },
  {
    because: 'the roster stands below engagement, figures and reviews',
    from: /^src\/core\/roster\/(?!.*\.operations\.ts)/,
    mayNot: /^src\/core\/(engagement|figures|reports|reviews)\//,
  },
  {
    because: 'engagement stands below figures and reviews',
    from: /^src\/core\/engagement\/(?!.*\.operations\.ts)/,
    mayNot: /^src\/core\/(figures|reports|reviews)\//,
  },
  { because: 'figures stand below reviews', from: /^src\/core\/figures\//, mayNot: /^src\/core\/(reports|reviews)\// },
  {
    because: 'the interface knows the contract only',
    from: /^src\/renderer\//,
    mayNot: /^(src\/(?!renderer\/|contract\/)|node:|npm:(electron|better-sqlite3|@orpc\/server)$)/,
  },
  {
    because: 'features know no sibling feature',
    from: /^src\/renderer\/features\/([^/]+)\//,
    mayNot: /^src\/renderer\/features\/(?!$1\/)/,
  },
  {
    because: 'only renderer/figure knows the chart library',
    from: /^src\/(?!renderer\/figure\/)/,
    mayNot: /^npm:recharts$/,
  },
  {
    because: 'the window knows neither core nor other hosts',
    from: /^src\/(main|preload)\//,
    mayNot: /^src\/(core|contract|web|cli|renderer)\//,
  },
  { because: 'what every host sends to a page knows no host', from: /^src\/page\//, mayNot: /^(src\/(?!page\/)|npm:)/ },
  {
    because: 'the studio process knows no other host',
    from: /^src\/studio\//,
    mayNot: /^src\/(main|preload|web|cli|renderer|page)\//,
  },
  {
    because: 'the loopback host knows no other host',
    from: /^src\/web\//,
    mayNot: /^(src\/(main|preload|cli|renderer)\/|npm:electron$)/,
  },
  {
    because: 'the terminal knows neither window nor page',
    from: /^src\/cli\//,
    mayNot: /^(src\/(main|preload|renderer|page)\/|npm:electron$)/,
  },
]

/** Every import below `root`/src that breaks a rule, and every cycle, one line each. */
export function layerProblems(root: string): string[] {
  const files = sourceFiles(join(root, 'src')).map((file) => slashed(relative(root, file)))
  const imports = new Map(files.map((file) => [file, importsOf(root, file)]))
  return [...brokenRules(imports), ...cycles(imports)]
}

function brokenRules(imports: Map<string, readonly Import[]>): string[] {
  return [...imports].flatMap(([file, targets]) =>
    rules.flatMap(({ because, from, mayNot }) => {
      const caught = from.exec(file)
      if (!caught) return []
      const forbidden = new RegExp(mayNot.source.replace('$1', caught[1] ?? ''))
      return targets.filter(({ to }) => forbidden.test(to)).map(({ to }) => `${file} imports ${to}: ${because}`)
    }),
  )
}

function cycles(imports: Map<string, readonly Import[]>): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'open') found.push(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`)
    if (state.has(file)) return
    state.set(file, 'open')
    for (const { to, isType } of imports.get(file) ?? []) if (!isType && imports.has(to)) visit(to, [...path, file])
    state.set(file, 'done')
  }
  for (const file of imports.keys()) visit(file, [])
  return found
}

function importsOf(root: string, file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const { module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} can't be parsed: ${errors[0]?.message}`)
  const requests = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      request: moduleRequest.value,
      isType: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ request: moduleRequest.value, isType }] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      request: text.slice(start + 1, end - 1),
      isType: false,
    })),
  ]
  return requests.map(({ request, isType }) => ({ to: target(file, request), isType }))
}

function target(file: string, request: string): string {
  if (request.startsWith('.')) return slashed(normalize(join(dirname(file), request)))
  if (request.startsWith('node:')) return request
  const parts = request.split('/')
  return `npm:${parts.slice(0, request.startsWith('@') ? 2 : 1).join('/')}`
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return sourceFiles(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

if (import.meta.main) {
  const problems = layerProblems(join(import.meta.dirname, '..'))
  for (const problem of problems) console.error(problem)
  process.exit(problems.length === 0 ? 0 : 1)
}
