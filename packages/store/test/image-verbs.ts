import type { BackupImage } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { exportImages } from '../src/backup/export-images.ts'
import { restoreImages } from '../src/backup/restore-images.ts'
import { openD1, type Database } from '../src/d1/open-d1.ts'
import { setFrontImage } from '../src/desk/set-front-image.ts'
import { describeImage } from '../src/images/describe-image.ts'
import { findImage, findShownImage } from '../src/images/find-image.ts'
import { forgetImage } from '../src/images/forget-image.ts'
import { listImages } from '../src/images/list-images.ts'
import { recordImage } from '../src/images/record-image.ts'
import { replaceImage } from '../src/images/replace-image.ts'
import { importDrafts } from '../src/imports/import-drafts.ts'

const editor = { by: 'ed', now: 1 }
const quay = {
  name: `${'0'.repeat(32)}.jpg`,
  bytes: 9,
  width: 9,
  height: 9,
  isAnimated: false,
  tone: null,
  original: '0'.repeat(64),
}
const backedUp: BackupImage = {
  name: `${'2'.repeat(32)}.jpg`,
  bytes: 9,
  width: 9,
  height: 9,
  animated: false,
  alt: 'The quay',
  caption: null,
  credit: null,
  licence: null,
  focus: { x: 50, y: 50 },
  tone: null,
  original: null,
  addedAt: '2026-11-24T08:15:00Z',
  addedBy: 'Nell',
}
const listed = { query: null, isUndescribed: false, before: null, limit: 20 }

/** What the paper asks about its images. */
export const imageVerbs: Record<string, (db: Database) => Promise<unknown>> = {
  'an image noted': (db) => recordImage(db, { ...quay, ...editor }),
  'the images': (db) => listImages(db, { ...listed, before: { createdAt: 9, name: quay.name } }),
  'images that nobody has described': (db) => listImages(db, { ...listed, isUndescribed: true }),
  'images with words': (db) => listImages(db, { ...listed, query: 'quay', isUndescribed: true }),
  'a page of images for a backup': (db) => exportImages(db, { after: quay.name, limit: 10 }),
  'images restored': (db) => restoreImages(db, [backedUp], editor),
  'an image by its file': (db) => findImage(db, { sha256: '0'.repeat(64) }),
  'an image with its articles': (db) => findShownImage(db, quay.name),
  'an image described': (db) => describeImage(db, quay.name, { alt: 'The quay', focus: { x: 1, y: 1 } }, editor),
  'an image replaced': async (db) => {
    const url = `https://paper.example/images/${quay.name}`
    const image = { type: 'image' as const, url, alt: '', width: null, height: null, caption: null, credit: null }
    await importDrafts(openD1(env.DB), [makeDraft(97, { body: [image] })], { now: 1, rejected: 0 })
    await replaceImage(db, quay.name, { ...quay, name: `${'1'.repeat(32)}.jpg`, url }, editor)
  },
  'an image forgotten': (db) => forgetImage(db, quay.name, editor),
  'an image that fronts do not show': (db) =>
    setFrontImage(db, { slug: 'ferry-9-leaves-late', ...editor, isShown: false }),
}
