import { clientOf } from './client.ts'

// Takes files into a workspace's only cohort, as a process of its own: `node take-in.ts WORKSPACE ROSTER|- FILE…`.
const [file = '', roster = '-', ...files] = process.argv.slice(2)
const { client, point, close } = await clientOf(file)
const [cohort] = await client.cohorts.list()
if (!cohort) throw new Error('the workspace has no cohort')
const cohortId = cohort.id
if (roster !== '-') await client.roster.commit({ cohortId, uploadId: point(roster) })
for (const path of files) for await (const _ of await client.imports.commit({ cohortId, uploadId: point(path) }));
close()
