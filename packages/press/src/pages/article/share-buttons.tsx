import type { Site } from '@broadsheet/model'
import { memoiseHtml } from '../../layout/memoise-html.ts'
import { wordsFor } from '../../words/words-for.ts'

/** Ways to pass an article on. Hidden until the client script finds that the browser can. */
export function ShareButtons({ site }: { site: Site }) {
  const words = wordsFor(site.locale)
  return memoiseHtml([site], 'share buttons', () => (
    <p class="share fine">
      <button type="button" data-share="" hidden>
        {words.share}
      </button>
      <button type="button" data-copy={words.linkCopied} hidden>
        {words.copyLink}
      </button>
      <output />
    </p>
  ))
}
