export { default } from './_codex32-supervised.ts';
