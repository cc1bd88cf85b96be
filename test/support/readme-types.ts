import * as path from 'node:path';
import * as ts from 'typescript';
import { CHECKOUT } from './aims-command';

/** What the package's entry points are compiled from. */
const ENTRY_POINTS: Readonly<Record<string, string>> = {
  'cdk-aims': path.join(CHECKOUT, 'index.ts'),
  'cdk-aims/rules': path.join(CHECKOUT, 'rules.ts'),
};

/**
 * Checks the types of programs as a reader of the documentation would compile them, all in one compilation.
 *
 * @param programs source text by a name that occurs in the messages
 * @param declarations names that the text around the programs takes as given, as a declaration file
 * @returns for each program the errors, `line: message`
 */
export function typeErrorsOf(
  programs: Readonly<Record<string, string>>,
  declarations = '',
): Readonly<Record<string, string[]>> {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(CHECKOUT, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    CHECKOUT,
  );
  // Programs lie in the checkout, so that they find its node_modules; none of them is written there.
  const given = path.join(CHECKOUT, 'given-by-the-text.d.ts');
  const files = new Map([[given, declarations]]);
  const fileOf = new Map(
    Object.keys(programs).map((name, index) => [name, path.join(CHECKOUT, `example-${index}.ts`)]),
  );
  for (const [name, source] of Object.entries(programs)) files.set(fileOf.get(name)!, source);

  const compilerOptions: ts.CompilerOptions = {
    ...options,
    noEmit: true,
    incremental: false,
    tsBuildInfoFile: undefined,
    // A reader goes on where the example ends.
    noUnusedLocals: false,
  };
  const host = ts.createCompilerHost(compilerOptions);
  const read = { getSourceFile: host.getSourceFile, fileExists: host.fileExists, readFile: host.readFile };
  host.fileExists = (file) => files.has(file) || read.fileExists(file);
  host.readFile = (file) => files.get(file) ?? read.readFile(file);
  host.getSourceFile = (file, language, ...rest) => {
    const source = files.get(file);
    return source === undefined
      ? read.getSourceFile(file, language, ...rest)
      : ts.createSourceFile(file, source, language);
  };
  const cache = ts.createModuleResolutionCache(CHECKOUT, (name) => name, compilerOptions);
  host.resolveModuleNameLiterals = (literals, containing, redirected, resolved) =>
    literals.map(({ text }) => {
      const entry = ENTRY_POINTS[text];
      return entry === undefined
        ? ts.resolveModuleName(text, containing, resolved, host, cache, redirected)
        : { resolvedModule: { resolvedFileName: entry, extension: ts.Extension.Ts, isExternalLibraryImport: false } };
    });

  const program = ts.createProgram([...files.keys()], compilerOptions, host);
  return Object.fromEntries(
    [...fileOf].map(([name, file]) => {
      const source = program.getSourceFile(file)!;
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [name, found.map((one) => wordsOf(one, source))];
    }),
  );
}

function wordsOf(diagnostic: ts.Diagnostic, source: ts.SourceFile): string {
  const line = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line + 1;
  return `${line}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
}
