import { expect, test } from 'vitest'
import { withPlainImports } from '../integrations/plain-imports.ts'

// As Vite and rolldown write them, minified.
test('an import that Vite has wrapped is the import alone, and the lists of files are gone', () => {
  const code = [
    'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["_astro/a.js"])))=>i.map(i=>d[i]);',
    'import{t as M}from"./preload-helper.Dx_1.js";var n=async()=>{let{default:e}=await M(async()=>{let{default:e}=await import(`./Live.js`);return{default:e}},__vite__mapDeps([0,1]));return e};',
    'var b={"a":()=>M(()=>import(`./a.js`),[])},c=M(()=>import(`./c.js`).then(e=>e.t),__vite__mapDeps([2])),d=$(()=>import(`./d.js`),[]);',
    'v(()=>import(`./e.js`).then(e=>p.value=e.default),__vite__mapDeps([8,1]));',
  ].join('\n')
  expect(withPlainImports(code)).toBe(
    [
      'var n=async()=>{let{default:e}=await import(`./Live.js`);return e};',
      'var b={"a":()=>import(`./a.js`)},c=import(`./c.js`).then(e=>e.t),d=import(`./d.js`);',
      'import(`./e.js`).then(e=>p.value=e.default);',
    ].join('\n'),
  )
})

test('other calls stay, and so do lists that are still asked for', () => {
  const code =
    'const __vite__mapDeps=x;\nimport{t as M}from"./preload-helper.Dx_1.js";var a=M(async()=>{let e=await import(`./a.js`);return e.f(1)},__vite__mapDeps([0]));'
  expect(withPlainImports(code)).toBe(code)
})
