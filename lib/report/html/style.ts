import { REACHABILITY_STYLE } from './reachability-style';

/** The style of the page: light and dark, screen and paper. States differ by symbol and word first, by colour last. */
export const STYLE = `
:root{
  color-scheme:light dark;
  --paper:#fff;--ground:#f5f6f8;--text:#1b2127;--muted:#535e69;--line:#d5dbe1;--strong:#8a949e;--link:#0a4f8f;--focus:#0a4f8f;
  --red-b:#fdeceb;--red-t:#8c1512;--red-e:#d4655f;
  --rose-b:#fbe9f2;--rose-t:#7f1150;--rose-e:#c9679c;
  --violet-b:#f0eafb;--violet-t:#4d2190;--violet-e:#9b7ad1;
  --amber-b:#fff4d6;--amber-t:#674900;--amber-e:#d0a23a;
  --ochre-b:#fdeedd;--ochre-t:#77380a;--ochre-e:#d29257;
  --grey-b:#eceff2;--grey-t:#47515b;--grey-e:#a9b3bd;
  --blue-b:#e3effa;--blue-t:#0c4677;--blue-e:#6fa6d6;
  --green-b:#e0f3e4;--green-t:#14532d;--green-e:#62b37d;
  --plain-b:#fff;--plain-t:#535e69;--plain-e:#c3cbd3;
}
@media (prefers-color-scheme:dark){:root{
  --paper:#15191d;--ground:#1c2126;--text:#e7eaed;--muted:#a9b4be;--line:#343c44;--strong:#7a858f;--link:#8fc0f5;--focus:#8fc0f5;
  --red-b:#3d1614;--red-t:#ffc2bd;--red-e:#a9433d;
  --rose-b:#3a1329;--rose-t:#ffbfdf;--rose-e:#9c3f72;
  --violet-b:#271944;--violet-t:#d9c6ff;--violet-e:#7454b0;
  --amber-b:#352a0b;--amber-t:#ffdd85;--amber-e:#957219;
  --ochre-b:#3a230f;--ochre-t:#ffcfa1;--ochre-e:#96602d;
  --grey-b:#262c32;--grey-t:#c0c9d1;--grey-e:#56616b;
  --blue-b:#122a40;--blue-t:#b9dbfa;--blue-e:#3b739f;
  --green-b:#11301d;--green-t:#b4ecc6;--green-e:#337d4e;
  --plain-b:#15191d;--plain-t:#a9b4be;--plain-e:#454f58;
}}
.is-violated{--b:var(--red-b);--t:var(--red-t);--e:var(--red-e)}
.is-contradicted{--b:var(--rose-b);--t:var(--rose-t);--e:var(--rose-e)}
.is-broken{--b:var(--violet-b);--t:var(--violet-t);--e:var(--violet-e)}
.is-undecided{--b:var(--amber-b);--t:var(--amber-t);--e:var(--amber-e)}
.is-accepted,.is-overdue{--b:var(--ochre-b);--t:var(--ochre-t);--e:var(--ochre-e)}
.is-nothing{--b:var(--grey-b);--t:var(--grey-t);--e:var(--grey-e)}
.is-designed{--b:var(--blue-b);--t:var(--blue-t);--e:var(--blue-e)}
.is-evidenced{--b:var(--green-b);--t:var(--green-t);--e:var(--green-e)}
.is-missing,.is-out{--b:var(--plain-b);--t:var(--plain-t);--e:var(--plain-e)}

*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;
  display:grid;grid-template-columns:minmax(0,1fr);max-width:84rem;margin-inline:auto;padding:0 1.25rem}
header{padding:2.5rem 0 1rem}
h1,h2,h3,h4,h5{line-height:1.25;font-weight:650;margin:0}
h1{font-size:2.25rem;letter-spacing:-.015em}
h2{font-size:1.5rem;letter-spacing:-.01em;margin-bottom:1rem}
h3{font-size:1.125rem;margin:2rem 0 .5rem}
h4{font-size:1rem;margin:1.5rem 0 .5rem}
h5{font-size:.9375rem;margin:1.25rem 0 .375rem}
p,ul,ol,dl{margin:.5rem 0}
section{border-top:1px solid var(--strong);padding:2rem 0 1.5rem;margin-top:1rem}
main:focus{outline:none}
section>p,.note,.lead{max-width:46rem}
.kicker{margin:0 0 .25rem;color:var(--muted);font-size:.875rem;letter-spacing:.02em}
.lead{font-size:1.125rem;margin:.75rem 0 1rem}
.muted,.note,.sub,.figure{color:var(--muted)}
.note{font-size:.9375rem}
.sub{display:block;font-size:.8125rem;font-weight:400}
.figure,.muted{font-weight:400}
.gist{padding-left:1.125rem;max-width:52rem}
.gist li{margin:.375rem 0}
.class{margin-left:.5rem;padding-left:.625rem;border-left:1px solid var(--line)}
h3 .figure,h5 .figure{font-size:.875rem;margin-left:.375rem}
.lack{color:var(--red-t)}
.tag{border:1px solid var(--strong);border-radius:.25rem;padding:0 .3rem;font-size:.8125rem;font-weight:400;color:var(--muted);white-space:nowrap}
.id{font-variant-numeric:tabular-nums;white-space:nowrap}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sprite{position:absolute;width:0;height:0}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
code{font:.875em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere;unicode-bidi:isolate}
.digest{font-size:.75rem}
.skip{position:absolute;left:-100vw;top:0;padding:.5rem 1rem;background:var(--paper);z-index:2}
.skip:focus{left:0}

.notice{border:1px solid var(--strong);border-left-width:.25rem;padding:.75rem 1rem;margin:1.25rem 0 0;max-width:52rem;background:var(--ground)}
.notice p{margin:.25rem 0}
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.125rem 1rem;margin:0}
.facts>div{display:contents}
.facts dt{color:var(--muted)}
.facts dd{margin:0}
header .facts{display:flex;flex-wrap:wrap;gap:.25rem 2rem}
header .facts>div{display:block}
header .facts dt{font-size:.8125rem}

nav ol{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.125rem 1rem;font-size:.9375rem}
nav a{display:inline-block;padding:.2rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
nav{border-top:1px solid var(--line);padding:.75rem 0}

.symbol{width:1em;height:1em;flex:none;vertical-align:-.125em;overflow:visible}
.stroke{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.thin{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round}
.dashed{fill:none;stroke:currentColor;stroke-width:1.5;stroke-dasharray:2.2 2.1}
.fill{fill:currentColor}
.inverse{fill:none;stroke:var(--b,#fff);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.badge{display:inline-flex;align-items:center;gap:.3rem;padding:0 .4rem;border:1px solid var(--e);border-radius:.25rem;background:var(--b);color:var(--t);font-size:.8125rem;line-height:1.5;font-weight:500;white-space:nowrap}

table{border-collapse:collapse;width:100%;font-size:.9375rem;margin:.75rem 0}
caption{text-align:left;padding:.75rem 0 .375rem;color:var(--muted)}
caption b{color:var(--text);font-weight:650}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
thead th,thead td{border-bottom:1px solid var(--strong);font-weight:600;vertical-align:bottom;font-size:.875rem}
tbody th{font-weight:400}
.wide{overflow-x:auto}
.rows{font-size:.875rem}
.rows code{font-size:.8125rem}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.zero,.zero b{color:var(--muted);font-weight:400}
.questions{max-width:62rem}
.questions th:first-child{width:15rem}
.questions td:nth-child(2){width:16rem}
.figures td,.figures th:not(:first-child){text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;padding-left:1rem}
.figures th:first-child{text-align:left}
.figures .figure b{font-size:1.0625rem;color:var(--text)}
.figures .zero b{font-size:1.0625rem;font-weight:400;color:var(--muted)}
.figures tr.part th{padding-left:1.25rem}
.figures tr.rule>*{border-top:1px solid var(--strong)}
.figures tr.rule th{font-weight:600}
.figures .sub{white-space:normal}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(26rem,100%),1fr));gap:0 3rem;margin-top:1.5rem}
.triple{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:0 2rem}
.values dt,.classes dt,.reasons dt{font-weight:600}
.values dd,.classes dd,.reasons dd{margin:0 0 .5rem}
.classes{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:.5rem 2rem}
.reasons{columns:2 24rem;column-gap:2.5rem;font-size:.875rem}
.reasons>div{break-inside:avoid}
.reasons dt{font-weight:400}

.legend{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));gap:.25rem 2rem;font-size:.875rem;margin:1rem 0}
.legend>div{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:.5rem;align-items:baseline}
.legend dd{margin:0;color:var(--muted)}
.bar{display:block;width:100%;height:.875rem;margin:.5rem 0 .25rem}
.bar rect{fill:var(--b);stroke:var(--e);stroke-width:1;vector-effect:non-scaling-stroke}
.bar-text{display:flex;flex-wrap:wrap;gap:.125rem 1.25rem;font-size:.875rem;margin:0 0 1rem}
.bar-text>span{color:var(--t)}
.groups{display:grid;gap:.75rem}
.group{display:grid;grid-template-columns:14rem minmax(0,1fr);gap:.25rem 1rem;border-top:1px solid var(--line);padding-top:.625rem}
.group h4{margin:0;font-size:.9375rem;font-weight:500}
.cells{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(9.25rem,1fr));gap:.375rem}
.cell{display:grid;grid-template-columns:auto 1fr;gap:0 .4rem;align-items:center;padding:.25rem .5rem;border:1px solid var(--e);border-radius:.25rem;background:var(--b);color:var(--t);text-decoration:none;height:100%}
.cell .id{font-weight:600;font-size:.875rem}
.cell .word{grid-column:2;font-size:.8125rem;line-height:1.3}
.cell:hover{outline:2px solid var(--e)}

.finding{border-top:1px solid var(--line);padding:.25rem 0 .5rem}
.finding h4{margin:.75rem 0 .25rem;display:flex;flex-wrap:wrap;gap:.25rem .5rem;align-items:baseline}
.finding p{margin:.125rem 0;max-width:60rem;overflow-wrap:anywhere}
.serves{font-size:.875rem;color:var(--muted)}
.controls .id{white-space:nowrap}

details.control{border:1px solid var(--line);border-left:.25rem solid var(--e);border-radius:.25rem;margin:.375rem 0;content-visibility:auto;contain-intrinsic-size:auto 3.5rem}
details.control>summary{display:grid;grid-template-columns:5.5rem minmax(0,1fr) auto;gap:0 .75rem;padding:.5rem .75rem;cursor:pointer;align-items:baseline}
details.control>summary::-webkit-details-marker{display:none}
details.control>summary .id{font-weight:600}
details.control>summary .id::before{content:"\\25B8";display:inline-block;width:1em;color:var(--muted);font-weight:400}
details.control[open]>summary .id::before{content:"\\25BE"}
details.control>summary .name{font-weight:500}
details.control>summary .headline{grid-column:2/-1;color:var(--muted);font-size:.875rem}
details.control[open]>summary{border-bottom:1px solid var(--line)}
details.control>.body{padding:.5rem 1rem 1rem}
details.control>.body>p{max-width:52rem}
.answers{display:flex;flex-wrap:wrap;gap:.125rem 1.5rem}
.axes{max-width:58rem}
.axes th:first-child{width:9rem}
.axes th:nth-child(2){width:12rem}
.rows.verdicts,.rows.resources,.rows.serving,.rows.templates,.rows.all-rules{table-layout:fixed;min-width:44rem}
.verdicts th:first-child{width:42%}
#v-table{table-layout:fixed;min-width:56rem}
#v-table th:first-child{width:13%}
#v-table th:nth-child(2){width:31%}
#v-table th:nth-child(3),#v-table th:nth-child(4){width:22%}
.by-result{max-width:46rem}
.resources th:first-child{width:36%}
.resources th:nth-child(2){width:14%}
.resources th:last-child{width:16%}
.serving th:first-child{width:28%}
.serving th:nth-child(3){width:8%}
.serving th:nth-child(4),.serving th:nth-child(5){width:8.5%}
.serving th:last-child{width:13%}
.templates th:first-child{width:19%}
.templates th:nth-child(3){width:13%}
.all-rules th:first-child{width:20%}
.all-rules th:nth-child(3){width:20%}
.all-rules th:nth-child(4){width:13%}
.all-rules th:nth-child(5),.all-rules th:nth-child(6){width:8.5%}
.all-rules th:nth-child(7){width:11%}
#cryptography .tools{display:none}
.js #cryptography .tools{display:flex}
.tools .grow{flex:0 1 26rem}
.state-line{border-top:1px solid var(--line);padding:.5rem 0 .5rem 1rem;margin:0}
.rows.crypto{table-layout:fixed;min-width:44rem}
.crypto td>div+div{margin-top:.375rem}
.crypto.keys th:first-child{width:32%}
.crypto.keys th:nth-child(3){width:12%}
.crypto.at-rest th:first-child{width:42%}
.crypto.connections th:first-child{width:32%}
.crypto.connections th:nth-child(4){width:10%}
.users>summary{cursor:pointer}
.users ul{margin:.25rem 0;padding-left:1.125rem}
.missing{padding-left:1.25rem}
.concerned{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.375rem 1rem;font-size:.875rem}
.concerned dd{margin:0}
.inline{list-style:none;padding:0;margin:0}
.inline li{display:inline}
.inline li:not(:last-child)::after{content:", "}
.control-group>h4{margin-top:1.75rem}
.tools,.filters{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:1rem 0}
.filters label,.tools label{display:grid;font-size:.8125rem;color:var(--muted)}
.filters .grow{flex:1 1 12rem}
input,select,button{font:inherit;font-size:.9375rem;color:var(--text);background:var(--paper);border:1px solid var(--strong);border-radius:.25rem;padding:.3rem .5rem;max-width:100%}
select{max-width:10.5rem}
#f-effect{max-width:13rem}
button{cursor:pointer}
button:disabled{color:var(--muted);border-color:var(--line);cursor:default}
.pages{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;border:0}
.pages input{width:6rem}
.pages label{display:inline-flex;gap:.375rem;align-items:center}
.scroll{max-height:80vh;overflow:auto;border:1px solid var(--line);border-radius:.25rem;padding:0 .75rem}
.scroll thead th{position:sticky;top:0;background:var(--paper);z-index:1}
.scroll table{margin:0;min-width:56rem}
details.stack{border-top:1px solid var(--line)}
details.stack>summary{padding:.5rem 0;cursor:pointer}
.said{font-size:.8125rem;margin-bottom:.25rem}
.types{columns:3 18rem;column-gap:2rem;font-size:.875rem;padding-left:0;list-style:none}
tr:target{background:var(--ground)}
${REACHABILITY_STYLE}
footer{border-top:1px solid var(--strong);padding:1rem 0 3rem;color:var(--muted);font-size:.9375rem}
.needs-script,.print-only{display:none}
.js .needs-script{display:block}
.js .tools.needs-script{display:flex}

.by-standard wbr{display:none}
@media (min-width:80rem){
  body{grid-template-columns:12.5rem minmax(0,1fr);column-gap:2.5rem}
  header,footer{grid-column:2}
  nav[aria-label^="Sections"]{grid-column:1;grid-row:1/4;border:0;padding:2.75rem 0 0}
  nav[aria-label^="Sections"] ol{position:sticky;top:2rem;flex-direction:column;gap:.125rem}
  main{grid-column:2}
  .skip,.sprite{grid-row:1}
}
@media (max-width:44rem){
  h1{font-size:1.75rem}
  .group{grid-template-columns:minmax(0,1fr)}
  .prefix{display:none}
  .by-standard wbr{display:inline}
  .by-standard{table-layout:fixed}
  .by-standard thead th{font-size:.8125rem}
  .by-standard tr>:first-child{width:37%}
  .figures th,.figures td{overflow-wrap:normal;padding-right:0}
  .figures td,.figures th:not(:first-child){white-space:normal;padding-left:.5rem}
  .figures tr.part th{padding-left:.25rem}
  .figures .badge{white-space:normal}
  .questions thead,.axes thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
  .questions tr,.axes tr{display:block;border-bottom:1px solid var(--line);padding:.5rem 0}
  .questions th,.questions td,.axes th,.axes td{display:block;width:auto!important;border:0;padding:.125rem 0}
  .questions th,.axes th{font-weight:600}
  details.control>summary{grid-template-columns:minmax(0,1fr)}
  details.control>summary .badge{justify-self:start;margin:.25rem 0}
  details.control>summary .headline{grid-column:1}
  .concerned{grid-template-columns:minmax(0,1fr)}
  .legend>div{grid-template-columns:8.5rem minmax(0,1fr)}
  .cells{grid-template-columns:repeat(auto-fill,minmax(8rem,1fr))}
  .wide>.rows{min-width:44rem}
  .wide>.rows.templates{min-width:0}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){.badge,.cell{border-color:CanvasText}.bar rect{stroke:CanvasText}}
@media print{
  :root{color-scheme:light;
    --paper:#fff;--ground:#fff;--text:#000;--muted:#444;--line:#bbb;--strong:#555;--link:#000;
    --red-b:#fdeceb;--red-t:#8c1512;--red-e:#d4655f;--rose-b:#fbe9f2;--rose-t:#7f1150;--rose-e:#c9679c;
    --violet-b:#f0eafb;--violet-t:#4d2190;--violet-e:#9b7ad1;--amber-b:#fff4d6;--amber-t:#674900;--amber-e:#d0a23a;
    --ochre-b:#fdeedd;--ochre-t:#77380a;--ochre-e:#d29257;--grey-b:#eceff2;--grey-t:#47515b;--grey-e:#a9b3bd;
    --blue-b:#e3effa;--blue-t:#0c4677;--blue-e:#6fa6d6;--green-b:#e0f3e4;--green-t:#14532d;--green-e:#62b37d;
    --plain-b:#fff;--plain-t:#444;--plain-e:#bbb}
  @page{size:A4;margin:16mm 14mm 18mm;
    @bottom-left{content:"Not an audit opinion, not a certificate.";font:8pt sans-serif;color:#444}
    @bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#444}}
  body{display:block;max-width:none;padding:0;font-size:9.5pt;line-height:1.4}
  nav,.explorer.needs-script,.tools.needs-script,.needs-script,.js .needs-script,.js .tools.needs-script,.skip,noscript{display:none!important}
  .print-only{display:inline}
  header{padding:0 0 4mm}
  h1{font-size:22pt}h2{font-size:15pt}h3{font-size:11.5pt}h4{font-size:10pt}h5{font-size:9.5pt}
  h2,h3,h4,h5{break-after:avoid}
  section{break-before:page;border-top:0;padding:0;margin:0}
  #overview{break-before:auto;margin-top:6mm}
  a{color:inherit;text-decoration:none}
  table,.rows{font-size:8.5pt}
  .rows code{font-size:7.5pt}
  th,td{padding:1mm 2mm 1mm 0}
  thead{display:table-header-group}
  tr,.finding h4,.cell,.group h4,.legend>div{break-inside:avoid}
  .wide,.scroll{overflow:visible}
  .rows.verdicts,.rows.resources,.rows.serving,.rows.templates,.rows.all-rules,.rows.crypto{min-width:0}
  .n{white-space:normal}
  .all-rules .fix,.resources .source{display:none}
  thead th,thead td{font-size:8pt}
  .note,.bar-text,.legend,.concerned,.types,.reasons{font-size:8.5pt}
  .types,.reasons{columns:2}
  .badge,.cell,.bar rect,.notice{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  .group{grid-template-columns:38mm minmax(0,1fr)}
  .group h4{font-size:9pt}
  .cells{align-content:start}
  .by-standard{break-inside:avoid}
  .cells{grid-template-columns:repeat(auto-fill,minmax(27mm,1fr));gap:1mm}
  .cell{padding:.5mm 1.5mm}
  .cell .id{font-size:8.5pt}.cell .word{font-size:7.5pt}
  details.control{content-visibility:visible;break-inside:auto;margin:2mm 0}
  details.control>summary{break-after:avoid;padding:1.5mm 2mm}
  details.control>summary .id::before{content:"";width:0}
  details.control>.body{padding:1mm 3mm 2mm}
  details::details-content{content-visibility:visible;display:block}
  .sub,.badge,.said{font-size:7.5pt}
}
`;
