import { Command } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { briefCommands } from './commands/brief.ts'
import { classifyCommands } from './commands/classify.ts'
import { cohortCommands } from './commands/cohorts.ts'
import { evidenceCommands } from './commands/evidence.ts'
import { groupCommands } from './commands/groups.ts'
import { guidelinesCommands } from './commands/guidelines.ts'
import { importCommands } from './commands/imports.ts'
import { letterCommands } from './commands/letter.ts'
import { mappingCommands } from './commands/mappings.ts'
import { measureCommands } from './commands/measures.ts'
import { nudgeCommands } from './commands/nudges.ts'
import { peopleCommands } from './commands/people.ts'
import { reviewCommands } from './commands/reviews.ts'
import { sourceCommands } from './commands/sources.ts'
import { surveyCommands } from './commands/survey.ts'
import { totalCommands } from './commands/totals.ts'
import { weekCommands } from './commands/week.ts'
import { workspaceCommands } from './commands/workspaces.ts'

/** The command line: each feature adds its own commands. Errors are thrown, never exits. */
export function program(): Command {
  const root = new Command('cohort-studio')
    .description('Design a cohort, import what happened, and export the quarterly review.')
    .version(manifest.version)
    .option('--workspace <file>', 'the workspace file to work on')
    .option('--json', 'print exactly one JSON document on standard output')
    .showHelpAfterError('(add --help for the commands and their options)')
  for (const add of [
    workspaceCommands,
    cohortCommands,
    peopleCommands,
    importCommands,
    sourceCommands,
    mappingCommands,
    measureCommands,
    evidenceCommands,
    classifyCommands,
    totalCommands,
    reviewCommands,
    surveyCommands,
    letterCommands,
    groupCommands,
    briefCommands,
    guidelinesCommands,
    nudgeCommands,
    weekCommands,
  ])
    add(root)
  return everywhere(root)
}

/** Lets --workspace and --json stand after any command, and turns every exit into a thrown error. */
function everywhere(command: Command): Command {
  command.exitOverride()
  for (const child of command.commands) {
    if (child.commands.length === 0) {
      child.option('--workspace <file>', 'the workspace file to work on').option('--json', 'print one JSON document')
    }
    everywhere(child)
  }
  return command
}
