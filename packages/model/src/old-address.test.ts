import { describe, expect, it } from 'vitest'
import { oldAddressName, oldAddressNames } from './old-address.ts'

describe('the name of an old address', () => {
  it.each([
    ['https://old.example/2019/07/01/quay-contract/', '/2019/07/01/quay-contract'],
    ['http://other.example/2019/07/01/Quay-Contract', '/2019/07/01/quay-contract'],
    ['/2019/07/01/quay-contract/index.html', '/2019/07/01/quay-contract'],
    ['https://old.example/?p=11', '/?p=11'],
    ['https://old.example/index.php?p=11#comments', '/?p=11'],
    ['/story.asp?Section=4&ID=7', '/story.asp?id=7&section=4'],
    ['/story?utm_source=mail&utm_medium=x&fbclid=y', '/story'],
    ['/%CE%B1%CE%B8%CE%AE%CE%BD%CE%B1/', '/αθήνα'],
    ['/%ce%b1%ce%b8%ce%ae%ce%bd%ce%b1', '/αθήνα'],
    ['/αθήνα', '/αθήνα'],
    ['/100%25-sure', '/100%-sure'],
    ['/broken%zz/', '/broken%zz'],
    ['//other.example/a', '/a'],
    ['/a//b', '/a/b'],
  ])('%s is %s', (address, name) => {
    expect(oldAddressName(address)).toBe(name)
  })

  it.each([
    'https://old.example/',
    '/',
    '/?utm_source=mail',
    '/index.html',
    'mailto:a@b.example',
    `/${'x'.repeat(1_000)}`,
  ])('%s has none', (address) => {
    expect(oldAddressName(address)).toBeNull()
  })
})

describe('the names under which an address is looked up', () => {
  it.each([
    ['/2019/quay', ['/2019/quay']],
    ['/2019/quay/amp/', ['/2019/quay/amp', '/2019/quay']],
    ['/2019/quay/feed/atom/', ['/2019/quay/feed/atom', '/2019/quay/feed', '/2019/quay']],
    ['/quay/2/', ['/quay/2', '/quay']],
    ['/archives/10/page/3', ['/archives/10/page/3', '/archives/10/page', '/archives/10', '/archives']],
    ['/2019/07/quay/', ['/2019/07/quay', '/quay']],
    ['/2019/07/01/quay/amp', ['/2019/07/01/quay/amp', '/2019/07/01/quay', '/quay']],
    ['/2019', ['/2019']],
    ['/2019/07/01', ['/2019/07/01', '/2019/07', '/2019']],
    ['/amp/2019/quay', ['/amp/2019/quay', '/2019/quay']],
    ['/feed/', ['/feed']],
    ['/?p=11&preview=1', ['/?p=11&preview=1', '/?p=11', '/?preview=1']],
    ['/2019/quay?amp=1', ['/2019/quay?amp=1', '/2019/quay']],
    ['/', []],
  ])('%s: %j', (address, names) => {
    expect(oldAddressNames(address)).toEqual(names)
  })

  it('are few, however long a path is', () => {
    expect(oldAddressNames('/quay/2'.repeat(60))).toHaveLength(2)
    expect(oldAddressNames(`/quay${'/2'.repeat(400)}`)).toHaveLength(5)
    expect(oldAddressNames(`/2019/07/quay/amp?${'a=1&b=2&'.repeat(400)}`).length).toBeLessThan(20)
  })
})
