import { type PublishedArticle, type Site, turnstileField } from '@broadsheet/model'
import { guardedVoteScript } from '../../assets/generated.ts'
import { formatsFor } from '../../words/formats-for.ts'
import { wordsFor } from '../../words/words-for.ts'
import { humanCheckPath } from '../human-check/human-check-page.tsx'

/**
 * `Very good! (8)`: a plain form, which the client script turns into a vote without a new page. Where Turnstile guards
 * votes, the form needs script, and another one gets a token first.
 */
export function VoteForm({ site, article }: { site: Site; article: PublishedArticle }) {
  const words = wordsFor(site.locale)
  const isGuarded = site.turnstileSiteKey !== undefined
  const guard = isGuarded && {
    'data-check': humanCheckPath,
    'data-field': turnstileField,
    'data-checking': words.humanCheck.checking,
    'data-unchecked': words.humanCheck.unchecked,
  }
  return (
    <>
      <form
        class="vote fine"
        id="vote"
        method="post"
        action={`/api/v1/articles/${encodeURIComponent(article.slug)}/votes`}
        data-vote={article.slug}
        data-counted={words.voteCounted}
        data-taken={words.voteTakenBack}
        data-failed={words.voteFailed}
        {...guard}
      >
        <button disabled={isGuarded}>
          {words.veryGood} (<span>{formatsFor(site).count(article.votes)}</span>)
        </button>
        <output />
        {isGuarded && (
          <noscript>
            <p>{words.humanCheck.withoutScript}</p>
          </noscript>
        )}
      </form>
      {isGuarded && <script defer src={guardedVoteScript.path} />}
    </>
  )
}
