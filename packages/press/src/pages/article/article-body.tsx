import { markedText, type PublishedArticle, type Site } from '@broadsheet/model'
import { linkedBody } from '../../formats/article-parts.ts'
import { foreign } from '../../words/foreign.ts'
import { ArticleBlock } from './blocks/article-block.tsx'
import { headingLevels } from './blocks/heading-levels.ts'
import { showMarked } from './blocks/show-marked.tsx'

/** An article's body, with the dateline at the beginning of its first paragraph, and its credits. */
export function ArticleBody({ site, article }: { site: Site; article: PublishedArticle }) {
  const { dateline, credits } = article
  const body = linkedBody(site, article)
  const opening = body.findIndex((block) => block.type === 'paragraph')
  const levels = headingLevels(body)
  return (
    <div class="copy" {...foreign(site.locale, article.lang)}>
      {dateline && opening === -1 && (
        <p>
          <DatelineText text={dateline.text} />
        </p>
      )}
      {body.map((block, position) =>
        dateline && position === opening && block.type === 'paragraph' ? (
          <p>
            <DatelineText text={dateline.text} />
            {showMarked(markedText(block))}
          </p>
        ) : (
          <ArticleBlock site={site} block={block} images={article.images} isFirst={position === 0} levels={levels} />
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
