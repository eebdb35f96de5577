import { problem } from '@broadsheet/edge'
import { toIso } from '@broadsheet/model'
import type { DeskArticle, DeskRefusal, DeskResult } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { nameStaleTags } from '../../context/name-stale-tags.ts'
import { deskArticleJson } from './desk-article-json.ts'
import { revisionTag } from './revision-tag.ts'

/** Answers what became of a verb: the article as it is now, or why nothing was done. Clears what is stale. */
export function answerResult(c: Context<AppEnv>, result: DeskResult): Response {
  if (!result.ok) return answerRefusal(c, result)
  nameStaleTags(c, result.staleTags)
  return answerDeskArticle(c, result.article)
}

/** Answers with an article and the tag of its revision. */
export function answerDeskArticle(c: Context<AppEnv>, article: DeskArticle, status: 200 | 201 = 200): Response {
  c.header('ETag', revisionTag(article))
  return c.json(deskArticleJson(c.get('site'), article), status)
}

/** Answers why the desk does nothing, and what to do about it. */
export function answerRefusal(c: Context<AppEnv>, refusal: DeskRefusal): Response {
  switch (refusal.reason) {
    case 'not-found':
      return problem(c, 'not-found', 'No article has, or had, this slug. GET /api/v1/desk/articles lists them.')
    case 'slug-taken':
      return problem(c, 'slug-taken', `"${refusal.slug}" is, or was, the slug of another article. Choose another one.`)
    case 'wrong-state':
      return problem(c, 'wrong-state', cures[refusal.article.status])
    case 'stale-revision': {
      const { revision, changedBy, changedAt } = refusal.article
      const at = changedAt === null ? null : toIso(changedAt)
      c.header('ETag', revisionTag(refusal.article))
      const detail = `${changedBy ?? 'Someone'} changed it${at === null ? '' : ` at ${at}`}. Get it again, then edit that.`
      return problem(c, 'stale-revision', detail, { revision, changedBy, changedAt: at })
    }
  }
}

const cures: Record<DeskArticle['status'], string> = {
  draft: 'The article is a draft. Publish or schedule it.',
  scheduled: 'The article is scheduled. Publish it, or take it off the schedule with {"at": null}.',
  published: 'The article is published. Edit or withdraw it.',
  withdrawn: 'The article is withdrawn. Reinstate it.',
}
