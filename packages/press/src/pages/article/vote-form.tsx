import type { PublishedArticle, Site } from '@broadsheet/model'
import { formatsFor } from '../../words/formats-for.ts'
import { wordsFor } from '../../words/words-for.ts'

/** `Very good! (8)`: a plain form, which the client script turns into a vote without a new page. */
export function VoteForm({ site, article }: { site: Site; article: PublishedArticle }) {
  const words = wordsFor(site.locale)
  return (
    <form
      class="vote fine"
      id="vote"
      method="post"
      action={`/api/v1/articles/${encodeURIComponent(article.slug)}/votes`}
      data-vote={article.slug}
      data-counted={words.voteCounted}
      data-taken={words.voteTakenBack}
      data-failed={words.voteFailed}
    >
      <button>
        {words.veryGood} (<span>{formatsFor(site).count(article.votes)}</span>)
      </button>
      <output />
    </form>
  )
}
