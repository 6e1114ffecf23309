import { enableCompileCache } from 'node:module'
import { argv, exit } from 'node:process'

enableCompileCache()
const { run } = await import('./run.ts')
exit(await run(argv.slice(2)))
