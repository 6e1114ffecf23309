import { Button, Checkbox, NumberInput, SegmentedControl, Select, Stack, Switch, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { GroupRequest, GroupShape } from '../../../contract/groups.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import styles from './groups.module.css'

type Trait = Readonly<{ name: string; values: readonly { value: string; people: number }[]; missing: number }>
type GroupFormProps = Readonly<{ isBusy: boolean; participants: number; onMake: (request: GroupRequest) => void }>

/** What kind of groups, and what they should be balanced on. */
export function GroupForm(props: GroupFormProps) {
  const cohort = useCohort()
  const traits = useAnswer(['groups.attributes', cohort.id], (client, asked) =>
    client.groups.attributes({ cohortId: cohort.id }, asked),
  )
  return <Answered query={traits}>{(known) => <Form {...props} traits={known} />}</Answered>
}

const shapes: readonly { value: GroupShape; label: string }[] = [
  { value: 'circles', label: 'Circles' },
  { value: 'buddies', label: 'Buddies' },
  { value: 'mentor-pairs', label: 'Mentor pairs' },
]

const shapeWords: Readonly<Record<GroupShape, string>> = {
  circles: 'Small teams that coach each other.',
  buddies: 'Twos who look out for each other; one three when the number is odd.',
  'mentor-pairs': 'Each mentor with those who learn from them.',
}

function Form({ isBusy, participants, onMake, traits }: GroupFormProps & Readonly<{ traits: readonly Trait[] }>) {
  const [shape, setShape] = useState<GroupShape>('circles')
  const [size, setSize] = useState(4)
  const [seed, setSeed] = useState(1)
  const [wishes, setWishes] = useState<ReadonlyMap<string, 'mix' | 'alike'>>(new Map())
  const [mentors, setMentors] = useState<string | null>(null)
  const choices = traits.flatMap(({ name, values }) =>
    values.map(({ value, people }) => ({
      value: JSON.stringify([name, value]),
      label: `${name}: ${value} (${people})`,
    })),
  )
  const set = (name: string, wish: 'mix' | 'alike' | null) => {
    const next = new Map(wishes)
    if (wish) next.set(name, wish)
    else next.delete(name)
    setWishes(next)
  }
  const make = () => {
    const [attribute, value] = mentors ? (JSON.parse(mentors) as [string, string]) : []
    onMake({
      shape,
      size,
      seed,
      balance: [...wishes].map(([name, wish]) => ({ attribute: name, wish })),
      mentors: shape === 'mentor-pairs' && attribute && value ? { attribute, value } : null,
    })
  }
  return (
    <form
      className={styles.form}
      aria-label="Make groups"
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <Stack gap="md">
        <div>
          <SegmentedControl
            fullWidth
            aria-label="Kind of groups"
            data={[...shapes]}
            value={shape}
            onChange={(chosen) => setShape(shapes.find(({ value }) => value === chosen)?.value ?? shape)}
          />
          <Text className="muted" mt={6}>
            {shapeWords[shape]}
          </Text>
        </div>
        {shape === 'circles' ? (
          <NumberInput
            label="People in a circle"
            min={2}
            max={Math.max(2, Math.min(50, participants))}
            value={size}
            onChange={(value) => typeof value === 'number' && setSize(value)}
          />
        ) : null}
        {shape === 'mentor-pairs' ? (
          <Select
            label="Mentors are those with"
            placeholder={choices.length === 0 ? 'No trait on the roster yet' : 'Choose a trait'}
            data={choices}
            value={mentors}
            onChange={setMentors}
          />
        ) : null}
        <fieldset className={styles.traits}>
          <Title order={3} component="legend">
            Balance
          </Title>
          {traits.length === 0 ? (
            <Text className="muted">
              The roster tells nothing by which groups could be balanced. Import one with further columns, e.g. region
              or job, or write traits into a person’s details.
            </Text>
          ) : (
            traits.map((trait) => (
              <TraitLine
                key={trait.name}
                trait={trait}
                wish={wishes.get(trait.name) ?? null}
                onWish={(wish) => set(trait.name, wish)}
              />
            ))
          )}
        </fieldset>
        <NumberInput
          label="Seed"
          description="Another number gives other groups; the same number gives the same."
          min={0}
          max={2_147_483_647}
          value={seed}
          onChange={(value) => typeof value === 'number' && setSeed(value)}
        />
        <Button type="submit" loading={isBusy} disabled={shape === 'mentor-pairs' && mentors === null}>
          Make groups
        </Button>
      </Stack>
    </form>
  )
}

type TraitLineProps = Readonly<{
  trait: Trait
  wish: 'mix' | 'alike' | null
  onWish: (wish: 'mix' | 'alike' | null) => void
}>

function TraitLine({ trait: { name, values, missing }, wish, onWish }: TraitLineProps) {
  const known = values.slice(0, 4).map(({ value, people }) => `${value} ${people}`)
  return (
    <div className={styles.trait}>
      <Checkbox
        label={name}
        description={[
          ...known,
          ...(values.length > 4 ? ['…'] : []),
          ...(missing > 0 ? [`not known ${missing}`] : []),
        ].join(' · ')}
        checked={wish !== null}
        onChange={(event) => onWish(event.currentTarget.checked ? 'mix' : null)}
      />
      {wish ? (
        <Switch
          size="xs"
          label="alike instead of mixed"
          checked={wish === 'alike'}
          onChange={(event) => onWish(event.currentTarget.checked ? 'alike' : 'mix')}
        />
      ) : null}
    </div>
  )
}
