import { expect, test } from 'vitest'
import { isAvatar, isFurnitureAddress, isSpacer, isStandIn, isTrackerAddress } from './furniture-address.ts'

test.each([
  'https://secure.gravatar.com/avatar/0f1e2d?s=48',
  '//1.gravatar.com/avatar/0f1e2d',
  'https://quay.example/avatars/12.png',
])('%s is a portrait beside a name', (address) => {
  expect([isAvatar(address), isFurnitureAddress(address)]).toEqual([true, true])
})

test.each([
  'https://feeds.feedburner.com/~r/quay/~4/Ab1c',
  'http://feeds.feedburner.com/~ff/quay?d=yIl2AUoC8zA',
  'https://pixel.wp.com/b.gif?host=quay.example',
  'https://stats.quay.example/visit?id=7',
  '//track1.mail.example/o/12',
  'https://ad.doubleclick.net/ddm/trackimp/N12',
  'https://vg08.met.vgwort.de/na/0f1e2d',
  'https://quay.example/matomo.php?idsite=1',
  'https://quay.example/img/pixel.png?n=1',
  'https://quay.example/track?story=7',
  'https://wire.example/rss/mf.gif',
])('%s counts readers', (address) => {
  expect([isTrackerAddress(address), isFurnitureAddress(address)]).toEqual([true, true])
})

test.each([
  '/img/spacer.gif',
  'https://quay.example/blank.gif',
  '/a/blank-1x1.png?v=2',
  '/pixel.gif',
  '/pixel_trans.gif',
  '/theme/transparent.png',
  '/1x1.png',
  '/img/lazy-1x1.gif',
])('%s keeps a place free', (address) => {
  expect([isSpacer(address), isStandIn(address), isFurnitureAddress(address)]).toEqual([true, true, true])
})

test.each(['/img/grey-placeholder.png', '/placeholder-16x9.jpg', '/loading.gif', '/img/ajax-loader.gif'])(
  '%s stands in for an image',
  (address) => {
    expect([isStandIn(address), isFurnitureAddress(address)]).toEqual([true, false])
  },
)

test.each([
  'https://quay.example/avatar-sequel.jpg',
  'https://quay.example/film?next=/avatar/',
  'https://stats.quay.example/harbour-traffic.png',
  'https://statsoffice.example/chart',
  'https://quay.example/kitchen-counter.jpg',
  'https://quay.example/racing/track/final.jpg',
  'https://quay.example/point-blank.png',
  'https://quay.example/google-pixel.jpg',
  'https://quay.example/all-clear.gif',
  'https://quay.example/ship-loading.jpg',
  'https://quay.example/trackside.gif',
  'https://tracks.example/a',
])('%s may be an image of an article', (address) => {
  expect([isFurnitureAddress(address), isStandIn(address)]).toEqual([false, false])
})

test.each(['/blank', '/-', '//pixel.', '/1x1', '/pixel.gif-', '-1x1', '/placeholder-', '/~'])(
  'a hundred thousand of %s are read',
  (part) => {
    expect(isFurnitureAddress(`https://quay.example${part.repeat(100_000)}`)).toBeTypeOf('boolean')
  },
)
