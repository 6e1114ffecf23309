import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from '../ui/loading.tsx'
import { FailureNotice } from './failure-notice.tsx'

type AnsweredProps<Answer> = Readonly<{
  query: UseQueryResult<Answer>
  rows?: number
  children: (answer: Answer) => ReactNode
}>

/** Waits, fails or shows: the three states of everything that is asked of the studio. */
export function Answered<Answer>({ query, rows, children }: AnsweredProps<Answer>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) {
    return (
      <FailureNotice
        error={query.error}
        action={
          <Button size="compact-sm" variant="default" onClick={() => query.refetch()}>
            Try again
          </Button>
        }
      />
    )
  }
  return <Loading {...(rows === undefined ? {} : { rows })} />
}
