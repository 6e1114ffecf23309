import { Skeleton, Stack } from '@mantine/core'

/** Stands where an answer will be: a headline and some rows, without moving. */
export function Loading({ rows = 4 }: { rows?: number }) {
  return (
    <Stack gap="md" aria-busy="true" aria-label="Loading" role="status">
      <Skeleton height={28} width="46%" animate={false} />
      <Skeleton height={16} width="30%" animate={false} />
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <Skeleton key={row} height={48} animate={false} />
      ))}
    </Stack>
  )
}
