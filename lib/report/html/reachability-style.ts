/** The style of the matrix: its head and its first column stay in sight. */
export const REACHABILITY_STYLE = `
.legend.signs{grid-template-columns:repeat(auto-fill,minmax(min(30rem,100%),1fr))}
.legend.signs>div{grid-template-columns:13rem minmax(0,1fr)}
.matrix-place{position:relative;max-height:85vh;max-width:max-content;overflow:auto;border:1px solid var(--line);border-radius:.25rem;scroll-padding:4.5rem .5rem .5rem 13rem}
.matrix{width:auto;margin:0;border-collapse:separate;border-spacing:0}
.matrix caption{padding:.5rem .75rem}
.matrix th,.matrix td{border-bottom:1px solid var(--line);padding:.2rem .25rem;vertical-align:middle}
.matrix thead th{position:sticky;top:0;z-index:2;background:var(--paper);padding:.5rem;min-width:7.5rem;max-width:13rem;vertical-align:bottom;border-bottom-color:var(--strong)}
.matrix thead th:first-child{left:0;z-index:3}
.matrix tbody th[scope=row]{position:sticky;left:0;z-index:1;background:var(--paper);padding:.2rem .75rem;width:13rem;min-width:9rem;font-size:.875rem}
.matrix th[scope=rowgroup]{background:var(--ground);color:var(--muted);font-size:.8125rem;padding:.25rem .75rem}
.matrix th[scope=rowgroup]>span{position:sticky;left:.75rem}
.matrix tbody tr:hover>th[scope=row]{background:var(--ground)}
.passage{display:grid;grid-template-columns:auto minmax(0,1fr);align-items:center;gap:0 .375rem;min-height:1.75rem;padding:.125rem .5rem;border:1px solid var(--e);border-radius:.25rem;background:var(--b);color:var(--t);font-size:.8125rem;line-height:1.3;text-decoration:none;overflow-wrap:normal}
.passage.is-missing{border-color:transparent;background:none}
.passage.is-violated,.passage.is-contradicted,.passage.is-undecided{border-width:2px}
.passage .word{grid-column:2;font-weight:600;font-size:.75rem}
a.passage:hover{outline:2px solid var(--e)}
.way{border-top:1px solid var(--line)}
.way>summary{padding:.4rem 0;cursor:pointer}
.way .ends{font-weight:500;margin-right:.375rem}
.way dd,#way-body dd,.path li{overflow-wrap:anywhere}
.way>.body{padding:0 0 .75rem 1.125rem}
.ways>summary{padding:.5rem 0;cursor:pointer}
.ways>.way{margin-left:1.125rem}
.path{font-size:.9375rem;padding-left:1.5rem;max-width:60rem}
.path li{margin:.25rem 0}
#way-dialog{width:min(46rem,calc(100vw - 2rem));max-height:85vh;overflow:auto;padding:1.25rem 1.5rem;border:1px solid var(--strong);border-radius:.375rem;background:var(--paper);color:var(--text)}
#way-dialog::backdrop{background:rgb(0 0 0/.4)}
#way-dialog h3{margin:0 0 .75rem}
#way-close{margin-top:1rem}
@media (max-width:44rem){
  .legend.signs>div{grid-template-columns:minmax(0,1fr);gap:0;margin-bottom:.25rem}
  .matrix-place{scroll-padding-left:8rem}
  .matrix tbody th[scope=row]{width:7.5rem;min-width:7.5rem;padding:.2rem .5rem;font-size:.8125rem}
  .matrix thead th{min-width:7.25rem;font-size:.8125rem}
  .matrix thead .sub{display:none}
  .way>.body{padding-left:0}
  .ways>.way{margin-left:0}
  .path{padding-left:1.25rem}
  #way-dialog{padding:1rem}
}
@media (forced-colors:active){.passage{border-color:CanvasText}}
@media print{
  .matrix-place{max-height:none;max-width:none;overflow:visible;border:0}
  .matrix thead th,.matrix tbody th[scope=row]{position:static;min-width:0}
  .passage{print-color-adjust:exact;-webkit-print-color-adjust:exact;padding:0 1mm;font-size:7.5pt;min-height:0}
  .way{break-inside:avoid}
  .path{font-size:8.5pt}
  .ways .body{padding:0 0 1mm}
  .ways .facts{margin:0;gap:0 .75rem;font-size:8.5pt}
  .ways .path{padding:0;margin:0}
  .ways .path li{display:inline}
  .ways .path li:not(:last-child)::after{content:" \\2192 "}
  .ways .path .sub{display:none}
  #way-dialog{display:none}
}
`;
