// Runs programs for the other scripts. Plain JavaScript for Node 18, because it runs before set-up has brought the project's own Node.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Set-up chatter goes to standard error, so that what a command prints stays clean. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/** The project's own Node, once the dependencies are there. */
export function ownNode() {
  return join(projectRoot, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** The JavaScript file behind a tool of node_modules, to be run with `ownNode()`: no shell and no .cmd needed. */
export function toolFile(name, command = name) {
  const folder = join(projectRoot, 'node_modules', ...name.split('/'))
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** Runs a tool of node_modules with the project's Node. */
export function runTool(name, args, options) {
  const [packageName, command] = Array.isArray(name) ? name : [name, name]
  return run(ownNode(), [toolFile(packageName, command), ...args], options)
}

/** Runs npm, whichever way it came here. */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath
  if (npm && existsSync(npm) && /\.c?js$/.test(npm)) return run(process.execPath, [npm, ...args], options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}

/**
 * Runs a program to its end and gives its exit code (1 when it can't be started or takes longer than `timeout` ms) and, with `capture`, what it printed.
 * Otherwise its output goes to `stdio`: 'inherit', or 'stderr' to keep standard output clean. Signals for this process are passed on, and so is the end
 * of whoever started it: npm's shell doesn't tell its children when it is ended.
 */
export function run(
  command,
  args,
  { cwd = projectRoot, env = {}, capture = false, stdio = 'inherit', timeout = 0, shell = false } = {},
) {
  const path = [join(projectRoot, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const streams = { inherit: 'inherit', stderr: ['inherit', 2, 2] }[stdio] ?? stdio
  const child = spawn(command, args, {
    cwd,
    shell,
    env: { ...process.env, PATH: path, ...env },
    stdio: capture ? ['ignore', 'pipe', 'pipe'] : streams,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
  const passOn = (signal) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, passOn)
  const parent = process.ppid
  const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000)
  return new Promise((resolve) => {
    const timer = timeout ? setTimeout(() => child.kill('SIGKILL'), timeout) : null
    const end = (code, signal) => {
      clearTimeout(timer)
      clearInterval(watch)
      for (const each of signals) process.off(each, passOn)
      resolve({ code, signal, output })
    }
    child.once('error', (error) => {
      output += error.message
      end(1, null)
    })
    child.once('close', (code, signal) => end(code ?? 1, signal))
  })
}
