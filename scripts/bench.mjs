// `npm run bench [-- --quick]`: events imported per second and peak memory, beside the sqlite3 shell. `--quick` leaves the million rows out.
import { join } from 'node:path'
import { ownNode, projectRoot, run } from './processes.mjs'
import { setUp } from './setup.mjs'

await setUp()
const { code } = await run(ownNode(), [
  '--no-warnings',
  join(projectRoot, 'tests', 'bench', 'bench.ts'),
  ...process.argv.slice(2),
])
process.exit(code)
