import { describe, expect, test } from 'vitest'
import { encodeAs } from '../../test/encode-as.ts'
import { decodeText } from './decode-text.ts'

const page = [
  'Current:Home > HarborFerry returns to Port Ellis -Tidings',
  'Ferry returns to Port Ellis',
  'View',
  'Date:2025-03-02 07:15:09',
  'The captain said that the ferry would not go there again, and the others agreed with him in the end.',
].join('\n')
const chinese = '渡轮周日早上返回港口，双方就共同关心的问题交换意见。公司表示，今年冬天的冰弄弯了一个螺旋桨。'

describe('a byte order mark', () => {
  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0x41]],
    ['utf-16le', [0xff, 0xfe, 0x41, 0x00]],
    ['utf-16be', [0xfe, 0xff, 0x00, 0x41]],
  ])('means %s', (encoding, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ text: 'A', encoding })
  })
})

describe('UTF-8', () => {
  test('is detected by its form', () => {
    const text = `${page} — “文件”`
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' })
  })

  test.each([1, 2])('stays UTF-8 when the last character lacks %i bytes', (missing) => {
    const bytes = new TextEncoder().encode(`${page} 文件—`)
    expect(decodeText(bytes.slice(0, -missing))).toEqual({ text: `${page} 文件`, encoding: 'utf-8' })
  })

  test('stays UTF-8 when one byte inside is damaged', () => {
    const bytes = new TextEncoder().encode(`${page} “It’s back” — and it’s late. `.repeat(5))
    bytes[10] = 0xff
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', text: expect.stringContaining('“It’s back” —') })
  })
})

describe('other encodings', () => {
  test.each([
    ['gb18030', `${page}文件: temp`],
    ['gb18030', `${page} “It’s back,” he said — late…`],
    ['gb18030', `${page} at the café`],
    ['gb18030', `${page}渡轮`],
    ['gb18030', chinese],
    ['gb18030', `${page}${chinese}`],
    ['big5', `${page}文件: temp`],
    ['big5', '渡輪週日早上返回港口，雙方就共同關心的問題交換意見。公司表示，今年冬天的冰弄彎了一個螺旋槳。'],
    ['windows-1252', `${page} “It’s back,” he said — late at the café…`],
    ['windows-1252', `${page} It was “créée” at the café, “naïvement”, for the fête.`],
    ['windows-1252', 'Le président a été réélu à l’hôtel, créée naïvement pour la fête.'],
    ['windows-1251', 'Паром вернулся в порт в воскресенье утром, с опозданием на одиннадцать недель.'],
    ['shift_jis', 'フェリーは日曜日の朝に港に戻り、双方は共同の問題について話し合った。'],
    ['euc-kr', '여객선이 일요일 아침에 항구로 돌아와 양측은 공동의 문제에 대해 논의했다.'],
    ['big5', '街市搬遷 檔主話：「我哋喺度賣魚，啲街坊都識晒。」'],
    ['big5', '渡輪週日早上返回'],
    ['euc-kr', '찦차가 멈췄다. 뷁 소리가 났고 펲시가 쏟아졌다.'],
    ['euc-kr', '여객선 운항 중단'],
    ['gb18030', '渡轮周日早上返回'],
    ['iso-8859-7', 'Το πλοίο επέστρεψε στο λιμάνι το πρωί της Κυριακής.'],
  ])('%s is detected: %j', (encoding, text) => {
    expect(decodeText(encodeAs(encoding, text))).toEqual({ text, encoding })
  })

  test('a character of four bytes is evidence of GB18030', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(`${page} `), 0x81, 0x30, 0x89, 0x37])
    expect(decodeText(bytes).encoding).toBe('gb18030')
  })
})

test('bytes of no encoding are decoded as far as possible', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => 255 - index)
  expect(decodeText(bytes).text).not.toBe('')
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
})
