# Makes this PC start with the kiosk and nothing else, or an ordinary PC again. Nobody has run this yet: docs/windows.md.
#   powershell -ExecutionPolicy Bypass -File kiosk-mode.ps1 -Mode AssignedAccess    Windows 11 22H2 or newer, also Pro
#   powershell -ExecutionPolicy Bypass -File kiosk-mode.ps1 -Mode ShellLauncher     Enterprise, Education, IoT Enterprise
#   powershell -ExecutionPolicy Bypass -File kiosk-mode.ps1 -Mode Off               an ordinary PC again
# Run it as administrator. The settings can be written by the SYSTEM account only, so it starts itself once more as that.
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)] [ValidateSet("AssignedAccess", "ShellLauncher", "Off")] [string] $Mode,
    [switch] $AsSystem
)
$ErrorActionPreference = "Stop"
Set-StrictMode -Version 3.0
$Task = "DiemHocSoKioskMode"
$Data = Join-Path $env:ProgramData "DiemHocSo"
$Log = Join-Path $env:TEMP "diem-hoc-so-kiosk-mode.log"

function Set-KioskData {
    # The folder of the data: the kiosk's own account, administrators and the system, nobody else. Names of people lie in it.
    New-Item -ItemType Directory -Force -Path $Data | Out-Null
    $account = $null
    for ($i = 0; $i -lt 30 -and -not $account; $i++) {
        $account = Get-LocalUser | Where-Object { $_.Name -like "kioskUser*" } | Select-Object -First 1
        if (-not $account) { Start-Sleep -Seconds 1 }
    }
    if (-not $account) { throw "Windows has made no account for the kiosk; look at $Log and at docs\windows.md." }
    & icacls.exe $Data /inheritance:r /grant:r "*S-1-5-18:(OI)(CI)F" "*S-1-5-32-544:(OI)(CI)F" "$($account.Name):(OI)(CI)M" | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "The rights of $Data could not be set (icacls $LASTEXITCODE)." }
}

function Set-KioskMode {
    $class = Get-CimInstance -Namespace "root\cimv2\mdm\dmmap" -ClassName "MDM_AssignedAccess"
    if ($Mode -eq "Off") {
        $class.Configuration = $null
        $class.ShellLauncher = $null
        Set-CimInstance -CimInstance $class
        return
    }
    $file = if ($Mode -eq "AssignedAccess") { "assigned-access.xml" } else { "shell-launcher.xml" }
    $xml = [System.Net.WebUtility]::HtmlEncode((Get-Content -Raw -Encoding UTF8 (Join-Path $PSScriptRoot $file)))
    if ($Mode -eq "AssignedAccess") { $class.Configuration = $xml } else { $class.ShellLauncher = $xml }
    Set-CimInstance -CimInstance $class
    Set-KioskData
}

if ($AsSystem) {
    Start-Transcript -Path $Log -Force | Out-Null
    try { Set-KioskMode } finally { Stop-Transcript | Out-Null }
    exit 0
}

$me = New-Object Security.Principal.WindowsPrincipal([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    throw "Run this as administrator: right click PowerShell, 'Run as administrator'."
}
if ($Mode -eq "ShellLauncher") {
    $feature = Get-WindowsOptionalFeature -Online -FeatureName "Client-EmbeddedShellLauncher"
    if (-not $feature) { throw "This edition of Windows has no Shell Launcher; use -Mode AssignedAccess." }
    if ($feature.State -ne "Enabled") {
        Enable-WindowsOptionalFeature -Online -FeatureName "Client-EmbeddedShellLauncher" -All -NoRestart | Out-Null
    }
}

$words = "-NoProfile -ExecutionPolicy Bypass -File `"$PSCommandPath`" -Mode $Mode -AsSystem"
$action = New-ScheduledTaskAction -Execute "powershell.exe" -Argument $words
$system = New-ScheduledTaskPrincipal -UserId "S-1-5-18" -LogonType ServiceAccount -RunLevel Highest
Register-ScheduledTask -TaskName $Task -Action $action -Principal $system -Force | Out-Null
try {
    Start-ScheduledTask -TaskName $Task
    do { Start-Sleep -Seconds 1 } while ((Get-ScheduledTask -TaskName $Task).State -eq "Running")
    $code = (Get-ScheduledTaskInfo -TaskName $Task).LastTaskResult
}
finally {
    Unregister-ScheduledTask -TaskName $Task -Confirm:$false
}
if ($code -ne 0) { throw "It could not be done ($code); look at C:\Windows\Temp\diem-hoc-so-kiosk-mode.log." }
if ($Mode -ne "Off") {
    # A finger that rests calls no menu of Windows, a swipe from the edge brings nothing of it in.
    $edge = "HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI"
    New-Item -Path $edge -Force | Out-Null
    Set-ItemProperty -Path $edge -Name "AllowEdgeSwipe" -Value 0 -Type DWord
}
Write-Output "Done: $Mode. Start the PC anew."
