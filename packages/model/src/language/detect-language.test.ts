import fc from 'fast-check'
import { expect, it } from 'vitest'
import { detectLanguage } from './detect-language.ts'

it.each([
  [
    'en',
    'The ferry left the quay an hour late on Monday because the wind had turned, and those who had waited for it since the morning were not told why. It will be on time again when the storm has gone.',
  ],
  [
    'de',
    'Die Fähre verließ den Kai am Montag mit einer Stunde Verspätung, weil der Wind gedreht hatte, und wer seit dem Morgen auf sie gewartet hatte, wurde nicht gefragt. Sie wird wieder pünktlich sein, wenn der Sturm vorüber ist.',
  ],
  [
    'fr',
    'Le bac a quitté le quai lundi avec une heure de retard parce que le vent avait tourné, et ceux qui l’attendaient depuis le matin n’ont pas su pourquoi. Il sera à l’heure quand la tempête sera passée dans la nuit.',
  ],
  [
    'es',
    'El transbordador salió del muelle el lunes con una hora de retraso porque el viento había cambiado, y los que lo esperaban desde la mañana no supieron por qué. Será puntual cuando pase la tormenta en la noche.',
  ],
  [
    'it',
    'Il traghetto ha lasciato il molo lunedì con un’ora di ritardo perché il vento era cambiato, e quelli che lo aspettavano dalla mattina non hanno saputo il motivo. Sarà in orario quando la tempesta sarà passata nella notte.',
  ],
  [
    'pt',
    'A balsa deixou o cais na segunda-feira com uma hora de atraso porque o vento tinha mudado, e os que a esperavam desde a manhã não foram avisados. Ela será pontual quando a tempestade passar durante a noite.',
  ],
  [
    'nl',
    'De veerboot vertrok maandag een uur te laat van de kade omdat de wind was gedraaid, en wie er sinds de ochtend op had gewacht, kreeg niet te horen waarom. Hij zal weer op tijd zijn als de storm voorbij is.',
  ],
  [
    'sv',
    'Färjan lämnade kajen en timme för sent på måndagen eftersom vinden hade vänt, och de som hade väntat på den sedan morgonen fick inte veta varför. Den kommer att vara i tid igen när stormen har dragit förbi.',
  ],
  [
    'ru',
    'Паром вышел от причала в понедельник на час позже, потому что ветер переменился, и те, кто ждал его с утра, так и не узнали, почему. Он снова будет ходить вовремя, когда буря уйдёт в море, но не раньше того.',
  ],
  [
    'pl',
    'Prom odpłynął od nabrzeża w poniedziałek z godzinnym opóźnieniem, ponieważ wiatr się zmienił, a ci, którzy na niego czekali od rana, nie dowiedzieli się dlaczego. Będzie znów na czas, gdy burza odejdzie w nocy.',
  ],
  ['zh', '渡轮星期一晚了一个小时才离开码头，因为风向变了。'],
  ['ja', '渡船は月曜日、風向きが変わったため一時間遅れて岸壁を離れた。'],
  ['ko', '풍향이 바뀌어 월요일 여객선이 한 시간 늦게 부두를 떠났다.'],
  ['th', 'เรือข้ามฟากออกจากท่าช้าไปหนึ่งชั่วโมง'],
  ['lo', 'ເຮືອອອກຈາກທ່າຊ້າໄປໜຶ່ງຊົ່ວໂມງ'],
  ['km', 'សាឡាងចេញពីកំពង់ផែយឺតមួយម៉ោង'],
  ['my', 'ကူးတို့သင်္ဘောသည် တစ်နာရီနောက်ကျ၍ ထွက်ခွာသည်'],
  ['el', 'Το πλοίο άργησε μία ώρα'],
  ['he', 'המעבורת יצאה באיחור של שעה'],
  ['ar', 'أعلنت شركة Apple اليوم عن هاتف iPhone جديد'],
  ['fa', 'کشتی یک ساعت دیرتر از بندرگاه حرکت کرد'],
  ['ur', 'کشتی ایک گھنٹہ تاخیر سے بندرگاہ سے روانہ ہوئی ہے'],
  ['uk', 'Пором вийшов із запізненням, бо змінився вітер у її гавані'],
  ['sr', 'Трајект је испловио са закашњењем због ветра'],
  ['ta', 'படகு ஒரு மணி நேரம் தாமதமாகப் புறப்பட்டது'],
  ['ka', 'ბორანი ერთი საათით გვიან გავიდა'],
])('detects %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

it.each([
  ['a text of a few words', 'The ferry left the quay.'],
  ['a list of names', Array.from({ length: 60 }, (_, index) => `Puddle${index} Brisk Harrow`).join(', ')],
  [
    'a text that is half in another language',
    'the ferry left and it was late die Fähre ist zu spät und nicht da '.repeat(5),
  ],
])('detects no language in %s', (_what, text) => {
  expect(detectLanguage(text)).toBeNull()
})

it('accepts any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      expect(['string', 'object']).toContain(typeof detectLanguage(text))
    }),
  )
})
