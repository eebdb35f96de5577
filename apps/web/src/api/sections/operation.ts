import { answerJson } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import { listSections } from '@broadsheet/store'
import { notModified, operation } from '../operation.ts'

/** `/api/v1/sections`: the sections that have published articles. */
export const sectionOperation = operation({
  method: 'get',
  path: '/sections',
  tag: 'Articles',
  summary: 'Lists the sections that have published articles',
  answers: { 200: { json: 'SectionList' }, ...notModified },
  refuses: [],
  handle: async (c) =>
    answerJson(c, { kind: 'front', tags: [cacheTags.front] }, { sections: await listSections(c.get('db')) }),
})
