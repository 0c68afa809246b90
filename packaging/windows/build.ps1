# Builds the setup program on Windows: packaging\windows\build.ps1 [-Python py] . Needs Python 3.11 (64 bit) and Inno Setup 6.3+.
# Leaves build\diemhoc (the program in one folder) and build\diem-hoc-so-X.Y.Z-setup.exe. Nobody has run this yet.
[CmdletBinding()]
param([string] $Python = "python", [string] $InnoSetup = "${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe")
$ErrorActionPreference = "Stop"
$PSNativeCommandUseErrorActionPreference = $true
$root = Resolve-Path (Join-Path $PSScriptRoot "..\..")
Set-Location $root

& $Python -m venv build\venv
if ($LASTEXITCODE -ne 0) { throw "no environment" }
$venv = Join-Path $root "build\venv\Scripts\python.exe"
& $venv -m pip install --require-hashes -r packaging\requirements-bundle.lock
if ($LASTEXITCODE -ne 0) { throw "the libraries could not be installed" }
& $venv -m PyInstaller --noconfirm --distpath build --workpath build\work packaging\diemhoc.spec
if ($LASTEXITCODE -ne 0) { throw "PyInstaller failed" }

$version = & $venv -c "import kiosk; print(kiosk.__version__)"
$told = & build\diemhoc\diemhoc.exe --version
if ($told -ne "diemhoc $version") { throw "the program says '$told', not 'diemhoc $version'" }
$env:QT_QPA_PLATFORM = "offscreen"
& build\diemhoc\diemhoc.exe --data build\try doctor
if ($LASTEXITCODE -ne 0) { throw "doctor failed" }
& $InnoSetup /DVersion=$version packaging\windows\diemhoc.iss
if ($LASTEXITCODE -ne 0) { throw "Inno Setup failed" }
