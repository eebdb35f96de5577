/** Where the site serves `clientScript` from: pages name it, the app answers it. */
export const clientScriptPath = '/assets/client.js'

// The theme button is hidden in the page, since it does nothing without this script. A choice that equals the
// system's is forgotten, so that the reader follows the system again.
const themeSwitch = `
const d=document,{lang,dataset:chosen}=d.documentElement,all=s=>d.querySelectorAll(s)
const keep=(k,v)=>{try{v?localStorage[k]=v:delete localStorage[k]}catch{}}
const kept=k=>{try{return localStorage[k]}catch{}}
const system=matchMedia('(prefers-color-scheme:dark)')
for(const b of all('[data-switch]')){
const show=()=>{
b.ariaPressed=chosen.theme?chosen.theme=='dark':system.matches
for(const m of all('[name=theme-color]'))m.content=getComputedStyle(d.body).backgroundColor}
b.onclick=()=>{
const dark=b.ariaPressed!='true'
if(dark==system.matches){delete chosen.theme;keep('theme')}
else keep('theme',chosen.theme=dark?'dark':'light')
show()}
system.onchange=show
b.hidden=false
show()}`

// Only times of the last week change their words; the title keeps the absolute time, in the reader's own zone.
const relativeTimes = `
const ago=new Intl.RelativeTimeFormat(lang,{numeric:'auto'})
for(const t of all('time.ago')){
const at=new Date(t.dateTime),minutes=(Date.now()-at)/6e4
if(minutes>=0&&minutes<10080){
t.title=at.toLocaleString(lang,{dateStyle:'long',timeStyle:'short'})
const[unit,size]=minutes<60?['minute',1]:minutes<1440?['hour',60]:['day',1440]
t.textContent=ago.format(-Math.floor(minutes/size),unit)}}`

// The form works by itself; here it votes in place. A second press takes the vote back. Whether this reader has
// voted is remembered in the browser only, since the page is the same for everyone.
const voteInPlace = `
for(const f of all('[data-vote]')){
const[b,says]=f.elements,count=b.firstElementChild,words=f.dataset,key='vote:'+words.vote
const show=v=>b.ariaPressed=v
let busy
show(!!kept(key))
f.onsubmit=async e=>{
e.preventDefault()
if(busy)return
busy=1
try{
const r=await fetch(f.action,{method:kept(key)?'DELETE':'POST',headers:{accept:'application/json'}})
if(!r.ok)throw r
const a=await r.json()
count.textContent=a.votes.toLocaleString(lang)
keep(key,a.voted?'1':'')
show(a.voted)
says.value=a.voted?words.counted:words.taken
}catch{says.value=words.failed}
busy=0}}`

// A reading counts once the page is in front of someone: not while it is prerendered, nor in a tab never looked at.
const viewBeacon = `
for(const a of all('[data-views]')){
let counted
const count=()=>{
if(counted||d.visibilityState!='visible'||d.prerendering)return
counted=navigator.sendBeacon(a.dataset.views)}
d.addEventListener('visibilitychange',count)
d.addEventListener('prerenderingchange',count)
count()}`

/** Everything that the paper does with script, as one classic script to be deferred. Pages are complete without it. */
export const clientScript = `{${themeSwitch}${relativeTimes}${voteInPlace}${viewBeacon}\n}`
