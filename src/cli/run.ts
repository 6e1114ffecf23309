import { stderr } from 'node:process'
import { ORPCError } from '@orpc/server'
import { CommanderError } from 'commander'
import { type Refused, sentenceFor } from '../contract/refusals.ts'
import { Refusal } from '../core/refusal.ts'
import { program } from './program.ts'

/** Exit codes: 0 done, 1 refused (one line `error[code]: sentence`), 2 wrong usage, 70 a bug. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const refused = refusalIn(error)
    if (refused) {
      stderr.write(`error[${refused.code}]: ${inOneLine(sentenceFor(refused))}\n`)
      return 1
    }
    const usage = usageIn(error)
    if (usage) {
      stderr.write(`error[usage]: ${usage}\n`)
      return 2
    }
    stderr.write(
      `error[bug]: Something went wrong that should not have. ${error instanceof Error ? error.stack : String(error)}\n`,
    )
    return 70
  }
}

/** What people typed may stand in a sentence, and a terminal obeys control characters. */
function inOneLine(sentence: string): string {
  return sentence.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

function refusalIn(error: unknown): Refused | null {
  if (error instanceof Refusal) return error.refused
  if (error instanceof ORPCError && error.code === 'REFUSED') return error.data as Refused
  return null
}

/** The first thing that validation found wrong with what was typed. */
function usageIn(error: unknown): string | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null
  const issues = (error.data as { issues?: { message: string; path?: PropertyKey[] }[] } | undefined)?.issues ?? []
  return (
    issues.map((issue) => `${issue.path?.map(String).join('.') ?? 'input'}: ${issue.message}`).join('; ') ||
    'a value is not as expected'
  )
}
