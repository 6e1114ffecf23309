import { Anchor } from '@mantine/core'
import { Link } from 'wouter'
import type { LinkMap as LinkMapAnswer } from '../../../contract/ecosystem.ts'
import type { Entry } from '../../../contract/entries.ts'
import { EntryList } from '../../design/entry-list.tsx'
import { useEntries } from '../../design/use-entries.ts'
import { EcosystemFrame } from './ecosystem-frame.tsx'
import { LinkFields } from './link-fields.tsx'
import { LinkMap } from './link-map.tsx'
import { Notes } from './notes.tsx'
import { useEcosystem, useEcosystemPath, useSelectedId } from './use-ecosystem.ts'

/** How each platform leads people to another. */
export function LinksSection() {
  const { data: map } = useEcosystem('linkMap')
  const platforms = useEntries('platform')
  const path = useEcosystemPath()
  const selectedId = useSelectedId()
  return (
    <EcosystemFrame
      section="links"
      headline={map?.says ?? 'How the platforms lead to one another.'}
      support="Different people use different places for different reasons. A link between two places reaches those of one with what happens in the other."
    >
      {map && map.nodes.length > 1 ? (
        <LinkMap map={map} selectedId={map.links.find(({ id }) => String(id) === selectedId)?.id ?? null} />
      ) : null}
      <Notes notes={map?.notes ?? []} section="links" />
      <EntryList
        kind="crossLink"
        section="links"
        fields={(props) => <LinkFields {...props} platforms={platforms.data ?? []} />}
        line={(link) => <LinkLine link={link} map={map} />}
        aside={(link) => link.body.owner.name.slice(0, 60)}
        hasStarters
        empty={
          <>
            <p>
              Here you say how people get from one place to another: a digest, a pointer in an invitation, thanks at the
              start of a session. Without links each place has its own public, and half of them miss the talk.
            </p>
            {platforms.data?.length === 0 ? (
              <p>
                First{' '}
                <Anchor component={Link} to={path('platforms')}>
                  name the platforms
                </Anchor>
                .
              </p>
            ) : (
              <p>Begin with the one habit that costs least: the last minute of a session, or a digest on Fridays.</p>
            )}
          </>
        }
      />
    </EcosystemFrame>
  )
}

function LinkLine({ link, map }: { link: Entry<'crossLink'>; map: LinkMapAnswer | undefined }) {
  const drawn = map?.links.find(({ id }) => id === link.id)
  const way = drawn?.says ?? 'Between which platforms?'
  return link.body.how === '' ? way : `${way} · ${link.body.how}`
}
