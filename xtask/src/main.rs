//! Builds, serves and tests Evenhand. Run it as `cargo xtask <command>`; `cargo xtask help` lists the commands.

mod axe;
mod bench;
mod beside;
mod build;
mod chromium;
mod debian;
mod driver;
mod failure;
mod options;
mod paths;
mod payload;
mod places;
mod run;
mod serve;
mod shots;
mod start_script;
mod test;
mod tools;

use std::process::ExitCode;

use failure::Outcome;
use options::Options;

const HELP: &str = "\
Usage: cargo xtask <command>

  serve [--port N]              install what is missing, build the page and serve it (default port 8080)
  build                         leave the page in dist/, ready for any static server and any folder
                                (build and serve: --draft is quick to build, but neither small nor quick to run)
  test                          everything that CI runs, in order; stops at the first failure
  test <step> [filter]          one step: format, clippy, native, page, wasm or browser
  shots [route ...] [--lang L]  pictures of the built page in target/screenshots/ (--fold: only the first screen)
  bench [--yardstick FOLDER]    times natively, in Node and in Chromium, beside other programs (default FOLDER:
                                ../shared/yardstick, where it is there)
  schema                        write the JSON Schema of the scenario file again
  gallery                       write what the gallery shows of the scenarios again
  help                          this text
";

fn main() -> ExitCode {
    match dispatch(&Options::from_arguments(std::env::args().skip(1))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(options: &Options) -> Outcome<()> {
    match options.command.as_str() {
        "build" => options.allow(&["draft"], 0).and_then(|()| build::chosen(options)),
        "serve" => serve::serve(options),
        "test" => test::test(options),
        "bench" => bench::bench(options),
        "shots" => shots::shots(options),
        "schema" | "gallery" => run::cargo(&["run", "--quiet", "--example", &options.command]),
        "" | "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command \"{other}\"\n\n{HELP}").into()),
    }
}
