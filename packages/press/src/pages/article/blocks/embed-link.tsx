import type { Site } from '@broadsheet/model'
import { asHref } from '../../../formats/blocks/as-href.ts'
import type { BlockOf } from '../../../formats/blocks/block-of.ts'
import { hostOf } from '../../../formats/blocks/host-of.ts'
import { wordsFor } from '../../../words/words-for.ts'

/** What another site would show in a frame, as a link to it that says where it leads. */
export function EmbedLink({ site, embed: { url, title } }: { site: Site; embed: BlockOf<'embed'> }) {
  const words = wordsFor(site.locale)
  const host = hostOf(url)
  return (
    <p class="embed">
      <a href={asHref(url)}>{title ?? words.seeItAt(host)}</a>
      {title !== null && <span class="fine">{host}</span>}
    </p>
  )
}
