import { drawSample } from '../images/draw-sample.ts'
import { sampleImage } from '../images/sample-image.ts'
import type { AskedRoute } from './asked-route.ts'

const images = '/api/v1/desk/images'
const copied = await sampleImage()
const added = await sampleImage(await drawSample(4, 4))
const upload = await sampleImage(await drawSample(5, 4))
const addedPath = `${images}/${added.path.slice('/images/'.length)}`
const uploadPath = `${images}/uploads/${upload.sha256}`

const name = '[0-9a-f]{32}\\.(?:jpg|png|gif|webp|avif)'
const hash = '[0-9a-f]{64}'
const named = `${images}/:image{${name}}`
const either = `${images}/:image{(?:${hash}|${name})}`
const uploads = `${images}/uploads/:sha256{${hash}}`
const archive = '/api/v1/desk/archive'
const archived = `${archive}/files/:file{(?:${hash}|${name})}`
const focused = { alt: 'The quay', focus: { x: 9, y: 9 } }

// The desk in the browser, which has a form for the description and for the deletion.
const library = '/desk/images'
const inBrowser = `${library}/:name{${name}}`
const imagePage = `${library}/${added.path.slice('/images/'.length)}`
const uploadsInBrowser = `${library}/uploads/:sha256{${hash}}`
const uploadInBrowser = `${library}/uploads/${upload.sha256}`

/** The routes of images, those that delete last. */
export const imageRoutes: readonly AskedRoute[] = [
  { route: `PUT ${images}/:image{${hash}}`, path: copied.deskPath, body: copied.bytes, isDesk: true },
  { route: `GET ${images}`, as: 'of a source', path: `${images}?source=${copied.source}`, isDesk: true },
  { route: `POST ${images}`, path: images, body: added.bytes, isDesk: true },
  { route: `GET ${uploads}`, path: uploadPath, isDesk: true },
  {
    route: `PUT ${uploads}/:part{[0-9]{1,2}}`,
    path: `${uploadPath}/0?bytes=${upload.bytes.length}`,
    body: upload.bytes,
    isDesk: true,
  },
  { route: `POST ${uploads}`, path: uploadPath, body: { bytes: upload.bytes.length }, isDesk: true },
  { route: `GET ${archive}/images`, path: `${archive}/images`, isDesk: true },
  { route: `GET ${archive}/copies`, path: `${archive}/copies`, isDesk: true },
  { route: `GET ${archive}/files`, path: `${archive}/files`, isDesk: true },
  { route: `GET ${archived}`, path: `${archive}/files/${added.path.slice('/images/'.length)}`, isDesk: true },
  { route: `PUT ${archived}`, path: `${archive}/files/${added.sha256}`, body: added.bytes, isDesk: true },
  { route: `PATCH ${named}`, path: addedPath, body: focused, isDesk: true },
  { route: `GET ${images}`, path: images, isDesk: true },
  { route: `GET ${images}`, as: 'by words', path: `${images}?q=quay`, isDesk: true },
  { route: `GET ${images}`, as: 'not described', path: `${images}?missing=alt`, isDesk: true },
  { route: `GET ${named}`, path: addedPath, isDesk: true },
  {
    route: `GET ${images}/originals/:image{${name}}`,
    path: addedPath.replace(images, `${images}/originals`),
    isDesk: true,
  },
  { route: `GET ${library}`, path: library, form: {} },
  { route: `GET ${library}`, as: 'by words', path: `${library}?q=quay`, form: {} },
  { route: `GET ${library}/choices`, path: `${library}/choices`, form: {} },
  { route: `GET ${inBrowser}`, path: imagePage, form: {} },
  {
    route: `GET ${library}/originals/:name{${name}}`,
    path: imagePage.replace(library, `${library}/originals`),
    form: {},
  },
  { route: `POST ${inBrowser}`, path: imagePage, form: { alt: 'The pier' } },
  { route: `GET ${uploadsInBrowser}`, path: uploadInBrowser, form: {} },
  {
    route: `PUT ${uploadsInBrowser}/:part{[0-9]{1,2}}`,
    path: `${uploadInBrowser}/0?bytes=${upload.bytes.length}`,
    body: upload.bytes,
    form: {},
  },
  { route: `POST ${uploadsInBrowser}`, path: uploadInBrowser, body: { bytes: upload.bytes.length }, form: {} },
  { route: `GET /images/:name{${name}}`, path: copied.path },
  { route: `GET /images/:name{${name}}/:rendition`, path: `${copied.path}/320.webp` },
  { route: `POST ${images}/cleaning`, path: `${images}/cleaning`, body: {}, isDesk: true },
  { route: `POST ${named}`, path: addedPath, body: await drawSample(6, 4), isDesk: true },
  { route: `DELETE ${either}`, path: addedPath, isDesk: true },
  { route: `DELETE ${either}`, as: 'by its hash', path: `${images}/${copied.sha256}`, isDesk: true },
]
