import { blockText, type PublishedArticle } from '@broadsheet/model'

/** The text of an article: the dateline stands at the head of its first paragraph, the credits under the last. */
export function ArticleBody({ article }: { article: PublishedArticle }) {
  const { body, dateline, credits } = article
  const opening = body.findIndex((block) => block.type === 'paragraph')
  return (
    <div class="copy">
      {dateline && opening === -1 && (
        <p>
          <DatelineText text={dateline.text} />
        </p>
      )}
      {body.map((block, position) =>
        block.type === 'separator' ? (
          <hr />
        ) : (
          <p>
            {dateline && position === opening && <DatelineText text={dateline.text} />}
            {blockText(block)}
          </p>
        ),
      )}
      {credits.length > 0 && (
        <div class="credits">
          {credits.map((credit) => (
            <p>{credit}</p>
          ))}
        </div>
      )}
    </div>
  )
}

function DatelineText({ text }: { text: string }) {
  return <span class="dateline">{text}</span>
}
